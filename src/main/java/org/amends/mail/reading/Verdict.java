package org.amends.mail.reading;

import java.util.Comparator;
import java.util.List;

/**
 * What a mail is, and why.
 *
 * @param grounds those of the kind first; none for a human's mail
 */
public record Verdict(Kind kind, List<Ground> grounds) {

    static Verdict of(List<Ground> found) {
        List<Ground> sorted =
                found.stream().sorted(Comparator.comparing(Ground::kind)).toList();
        return new Verdict(sorted.isEmpty() ? Kind.HUMAN : sorted.get(0).kind(), sorted);
    }
}
