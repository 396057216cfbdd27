package org.amends.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** ACK-23: a customer who said what it has done to them finds some of it in the letter. */
final class ImpactSeen implements WordsCheck {

    /** Shorter words are in anybody's letter. */
    private static final int TELLING = 5;

    @Override
    public String id() {
        return "ACK-23";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public List<Finding> check(Reading reading) {
        String impact = reading.facts().matter().impact();
        Set<String> telling = Folding.words(impact).stream()
                .filter(word -> word.length() >= TELLING)
                .collect(Collectors.toCollection(HashSet::new));
        boolean seen =
                telling.isEmpty() || reading.words().stream().map(Word::folded).anyMatch(telling::contains);
        return seen ? List.of() : List.of(finding(FindingCode.IMPACT_UNSEEN, Map.of("impact", impact.strip())));
    }
}
