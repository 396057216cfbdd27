package org.amends.guard;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** ACK-28: whoever knows of a better right of the customer tells them; they need not have asked (S1-32). */
final class BetterRightTold implements Check {

    @Override
    public String id() {
        return "ACK-28";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        List<String> rights = facts.matter().rights();
        if (rights.isEmpty()) {
            return List.of();
        }
        List<String> told = Folding.words(letter.whole());
        return rights.stream()
                .filter(right -> Collections.indexOfSubList(told, Folding.words(right)) < 0)
                .map(right -> finding(FindingCode.RIGHT_UNTOLD, Map.of("right", right.strip())))
                .toList();
    }
}
