package org.amends.guard;

import java.util.List;
import java.util.Map;

/** ACK-18: a decision answers what the customer wants, also where it does something else (S1-3, S1-21). */
final class WishAnswered implements Check {

    @Override
    public String id() {
        return "ACK-18";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        String wanted = facts.matter().wanted();
        return wanted.isBlank() || !letter.wantedAnswer().isBlank()
                ? List.of()
                : List.of(finding(FindingCode.WISH_UNANSWERED, Map.of("wanted", wanted.strip()))
                        .in("wantedAnswer"));
    }
}
