package org.amends.casefile;

import java.util.List;
import java.util.Optional;
import org.amends.lifecycle.Derivation;

/** Whoever keeps the rules of every case, and can say how a date was counted. */
public interface Explanations {

    /**
     * Empty when nobody knows the clock or the calendar any more.
     *
     * @param packs of the case, each as {@code id@version}
     */
    Optional<Why> explain(List<String> packs, Derivation derivation);
}
