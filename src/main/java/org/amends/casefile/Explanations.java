package org.amends.casefile;

import java.util.Optional;
import org.amends.lifecycle.Derivation;

/** Whoever keeps the rules of every case, and can say how a date was counted. */
public interface Explanations {

    /** Empty when nobody knows the clock or the calendar any more. */
    Optional<Why> explain(Derivation derivation);
}
