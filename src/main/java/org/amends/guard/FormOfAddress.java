package org.amends.guard;

import java.util.List;

/** ACK-27: a customer is spoken to as they want to be, which is formally unless somebody says otherwise; no letter mixes both. */
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
                ? phrased(reading, "formal-address", FindingCode.FORMAL_ADDRESS).toList()
                : phrased(reading, "informal-address", FindingCode.INFORMAL_ADDRESS)
                        .toList();
    }
}
