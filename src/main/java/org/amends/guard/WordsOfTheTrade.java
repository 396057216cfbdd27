package org.amends.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * ACK-24: in a shop nobody is a guest, and nowhere is anybody a user or a ticket. A trade that has guests says so in its pack,
 * and may refuse words of its own.
 */
final class WordsOfTheTrade implements WordsCheck {

    @Override
    public String id() {
        return "ACK-24";
    }

    @Override
    public List<Finding> check(Reading reading) {
        return Stream.of(guests(reading), phrased(reading, "ticket-speak", FindingCode.NOT_A_TICKET), refused(reading))
                .flatMap(findings -> findings)
                .toList();
    }

    private Stream<Finding> guests(Reading reading) {
        boolean hosts = reading.facts().trade().customerWords().stream()
                .flatMap(word -> Word.all(word).stream())
                .anyMatch(word -> reading.everyLanguage().is("guest-word", word));
        return hosts ? Stream.empty() : phrased(reading, "guest-speak", FindingCode.NOT_A_GUEST);
    }

    private Stream<Finding> refused(Reading reading) {
        Set<String> refused = reading.facts().trade().refused();
        return refused.isEmpty()
                ? Stream.empty()
                : reading.words().stream()
                        .filter(word -> refused.contains(word.folded()) && !reading.quotes(word.span()))
                        .map(word -> finding(
                                FindingCode.REFUSED_WORD, word.span(), Map.of("phrase", reading.at(word.span()))));
    }
}
