package org.amends.guard;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * ACK-15: “soon” and “somewhere” need a date, a time or a place in the same sentence. A date that has passed doesn't help:
 * “we received it on 3 May and will answer soon” is still vague.
 */
final class NoVagueWords implements WordsCheck {

    private static final Comparator<Finding> AS_READ =
            Comparator.comparingInt(finding -> finding.span().map(Span::start).orElse(0));

    @Override
    public String id() {
        return "ACK-15";
    }

    @Override
    public List<Finding> check(Reading reading) {
        return Stream.concat(
                        vague(reading, "vague-place", FindingCode.VAGUE_PLACE),
                        vague(reading, "vague-time", FindingCode.VAGUE_TIME))
                .sorted(AS_READ)
                .toList();
    }

    private Stream<Finding> vague(Reading reading, String kind, FindingCode code) {
        return reading.sentences().stream()
                .filter(sentence -> sentence.has(kind) && !anchored(sentence, reading))
                .flatMap(sentence -> sentence.of(kind).map(sentence::span))
                .filter(span -> !reading.quotes(span))
                .limit(MOST)
                .map(span -> listed(reading, severity(), code, span));
    }

    private static boolean anchored(Sentence sentence, Reading reading) {
        return sentence.has("anchor") || sentence.has("place") || dated(sentence, reading);
    }

    private static boolean dated(Sentence sentence, Reading reading) {
        LetterFacts.Clocks clocks = reading.facts().clocks();
        return sentence.dates().stream().anyMatch(written -> !clocks.isOver(written.date()));
    }
}
