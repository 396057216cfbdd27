package org.amends.guard;

import java.util.List;
import java.util.stream.Stream;

/** ACK-25: a letter about what went wrong sells nothing and begs for no stars. */
final class NoSelling implements WordsCheck {

    @Override
    public String id() {
        return "ACK-25";
    }

    @Override
    public List<Finding> check(Reading reading) {
        return Stream.concat(
                        phrased(reading, "selling", FindingCode.SELLING),
                        phrased(reading, "rating", FindingCode.RATING))
                .toList();
    }
}
