package org.amends.guard;

import java.util.List;
import java.util.stream.Stream;

/**
 * ACK-27: a customer is spoken to in one form: formally, unless the trade says “ty” to everybody. A letter that falls from
 * one into the other was put together from pieces.
 */
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
        Stream<Finding> informal = reading.facts().trade().informal()
                ? Stream.empty()
                : phrased(reading, "informal-address", FindingCode.INFORMAL_ADDRESS);
        return informal.toList();
    }
}
