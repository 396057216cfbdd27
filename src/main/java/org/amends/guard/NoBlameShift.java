package org.amends.guard;

import java.util.List;

/** ACK-09: nobody else is made to carry what went wrong: no supplier, no system, no weather, no colleague, no customer. */
final class NoBlameShift implements WordsCheck {

    @Override
    public String id() {
        return "ACK-09";
    }

    @Override
    public List<Finding> check(Reading reading) {
        return phrased(reading, "blame-shift", FindingCode.BLAME_SHIFT).toList();
    }
}
