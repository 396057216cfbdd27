package org.amends.guard;

import java.util.List;
import java.util.Map;

/** ACK-08: a letter that has to say who decides outside does; whoever keeps the packs, and not its sender, can mend it. */
final class OutsideBodyNamed implements Check {

    @Override
    public String id() {
        return "ACK-08";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        return facts.law().bodyUnknown() ? List.of(finding(FindingCode.OUTSIDE_BODY_UNKNOWN, Map.of())) : List.of();
    }
}
