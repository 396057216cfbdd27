package org.amends.guard;

import java.util.List;

/** ACK-27: a customer is spoken to formally, unless the trade speaks to everybody as one speaks to friends. */
final class FormOfAddress implements WordsCheck {

    @Override
    public String id() {
        return "ACK-27";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public List<Finding> check(Reading reading) {
        return reading.facts().trade().informal()
                ? List.of()
                : phrased(reading, "informal-address", FindingCode.INFORMAL_ADDRESS)
                        .toList();
    }
}
