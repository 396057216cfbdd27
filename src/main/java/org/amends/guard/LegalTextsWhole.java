package org.amends.guard;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** ACK-08: every text that the packs of the case demand stands in the letter, unchanged and in its language. Nobody may pass it. */
final class LegalTextsWhole implements Check {

    @Override
    public String id() {
        return "ACK-08";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        return facts.law().demands().stream()
                .flatMap(demand -> check(demand, letter))
                .toList();
    }

    private Stream<Finding> check(LetterFacts.LegalDemand demand, Letter letter) {
        if (demand.hash().isEmpty()) {
            return Stream.of(finding(FindingCode.LEGAL_TEXT_UNKNOWN, arguments(demand, letter)));
        }
        return letter.legalTexts().stream()
                .filter(text -> text.name().equals(demand.name()))
                .findFirst()
                .map(text -> check(text, demand, letter))
                .orElseGet(() -> Stream.of(finding(FindingCode.LEGAL_TEXT_MISSING, arguments(demand, letter))));
    }

    private Stream<Finding> check(LegalText text, LetterFacts.LegalDemand demand, Letter letter) {
        Map<String, String> arguments = arguments(demand, letter);
        if (!text.language().equals(letter.language())) {
            return Stream.of(finding(FindingCode.LEGAL_TEXT_LANGUAGE, arguments));
        }
        if (!demand.hash().filter(text.hash()::equals).isPresent()) {
            return Stream.of(finding(FindingCode.LEGAL_TEXT_ALTERED, arguments));
        }
        return Placeholders.in(text.text()).stream()
                .map(span -> finding(
                        FindingCode.LEGAL_TEXT_UNFILLED,
                        Map.of("name", text.name(), "placeholder", span.of(text.text()))));
    }

    private static Map<String, String> arguments(LetterFacts.LegalDemand demand, Letter letter) {
        return Map.of("name", demand.name(), "language", letter.language());
    }
}
