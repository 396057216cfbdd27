package org.amends.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * ACK-08: no letter leads where nobody can be helped. The European platform for online dispute resolution was closed on
 * 20 July 2025 (Regulation (EU) 2024/3228 repealed Regulation (EU) No 524/2013); packs may forbid more.
 */
final class NoForbiddenLink implements Check {

    private static final Set<String> CLOSED = Set.of("ec.europa.eu/consumers/odr", "ec.europa.eu/odr");

    @Override
    public String id() {
        return "ACK-08";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        Set<String> forbidden = new TreeSet<>(CLOSED);
        forbidden.addAll(facts.law().forbiddenLinks());
        List<Finding> findings = new ArrayList<>();
        forbidden.stream().filter(link -> !link.isBlank()).forEach(link -> places(link, letter.text())
                .forEach(span -> findings.add(finding(FindingCode.FORBIDDEN_LINK, span, Map.of("link", link)))));
        return findings;
    }

    private static List<Span> places(String link, String text) {
        List<Span> places = new ArrayList<>();
        for (int at = 0; at + link.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, link, 0, link.length())) {
                places.add(new Span(at, at + link.length()));
                at += link.length() - 1;
            }
        }
        return places;
    }
}
