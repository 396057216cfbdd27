package org.amends.guard;

import java.util.List;

/** ACK-16: “never again” and “we guarantee” are for those who name what they do for it, who does it and by when. */
final class NoOverPromise implements WordsCheck {

    @Override
    public String id() {
        return "ACK-16";
    }

    @Override
    public List<Finding> check(Reading reading) {
        LetterFacts.Clocks clocks = reading.facts().clocks();
        return reading.letter().deeds().stream().anyMatch(deed -> deed.ahead(clocks.now()))
                ? List.of()
                : phrased(reading, "over-promise", FindingCode.OVER_PROMISE).toList();
    }
}
