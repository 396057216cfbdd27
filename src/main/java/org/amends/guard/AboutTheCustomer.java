package org.amends.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * ACK-14: the letter speaks of the customer and their matter more than of us. “You”, their name and each point that is read
 * back count for them; “we” and “our” count for us, and “I” for nobody: a person who answers may say so.
 */
final class AboutTheCustomer implements WordsCheck {

    /** A letter that says “we” now and then isn't about us. */
    private static final int FEW = 4;

    @Override
    public String id() {
        return "ACK-14";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public List<Finding> check(Reading reading) {
        int us = reading.phrased("about-us").size();
        int them =
                reading.phrased("about-you").size() + reading.letter().points().size() + named(reading);
        if (us < FEW || us <= them) {
            return List.of();
        }
        Map<String, String> arguments = Map.of("us", String.valueOf(us), "them", String.valueOf(them));
        return List.of(finding(FindingCode.ABOUT_US, arguments));
    }

    private static int named(Reading reading) {
        Set<String> name = Set.copyOf(Folding.words(reading.facts().customerName()));
        return (int) reading.words().stream()
                .filter(word -> name.contains(word.folded()))
                .count();
    }
}
