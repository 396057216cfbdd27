package org.amends.casefile;

import java.util.Optional;
import org.amends.time.Explanation;

/**
 * Which rule a deadline follows and how it was counted.
 *
 * @param source of law, as a reader finds it
 * @param counted from the start by the rule alone: without pauses, letters and anything else that came later
 */
public record Why(String pack, int version, String clock, Basis basis, Optional<String> source, Explanation counted) {

    /** Who demands the rule. */
    public enum Basis {
        STATUTORY,
        REGULATOR,
        INTERNAL
    }
}
