package org.amends.guard;

import java.util.List;
import java.util.Map;

/** ACK-22: whoever comes again is recognised; the letter names a case that they had before. */
final class EarlierCaseNamed implements Check {

    @Override
    public String id() {
        return "ACK-22";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        boolean named = References.in(letter.text()).stream()
                .map(span -> References.canonical(span.of(letter.text())))
                .anyMatch(
                        facts.earlierCases().stream().map(References::canonical).toList()::contains);
        return named || facts.earlierCases().isEmpty()
                ? List.of()
                : List.of(finding(
                        FindingCode.EARLIER_UNNAMED,
                        Map.of("earlier", facts.earlierCases().get(0))));
    }
}
