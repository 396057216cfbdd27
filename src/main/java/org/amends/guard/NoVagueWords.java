package org.amends.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * ACK-15: “soon” and “somewhere” need a date, a time or a place in the same sentence. A date that has passed doesn't help:
 * “we received it on 3 May and will answer soon” is still vague.
 */
final class NoVagueWords implements Check {

    private static final SortedMap<String, FindingCode> KINDS =
            new TreeMap<>(Map.of("vague-time", FindingCode.VAGUE_TIME, "vague-place", FindingCode.VAGUE_PLACE));

    @Override
    public String id() {
        return "ACK-15";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        PhraseBook book = PhraseBook.of(letter.language());
        Quotations quotations = Quotations.in(letter, facts);
        List<Finding> findings = new ArrayList<>();
        for (List<Word> sentence : Sentences.of(letter.text(), letter.language())) {
            List<Finding> vague = vague(sentence, letter.text(), book, quotations);
            if (!vague.isEmpty()
                    && !anchored(sentence, letter.text(), book, facts.clocks().today())) {
                findings.addAll(vague);
            }
        }
        return findings;
    }

    private List<Finding> vague(List<Word> sentence, String text, PhraseBook book, Quotations quotations) {
        Set<Integer> harmless =
                spans("not-vague", sentence, book).map(Span::end).collect(Collectors.toSet());
        List<Finding> found = new ArrayList<>();
        KINDS.forEach((kind, code) -> spans(kind, sentence, book)
                .filter(span -> !quotations.cover(span) && !harmless.contains(span.end()))
                .forEach(span -> found.add(finding(code, span, Map.of("phrase", span.of(text))))));
        return found;
    }

    private static Stream<Span> spans(String kind, List<Word> sentence, PhraseBook book) {
        return book.matches(kind, sentence).stream().map(match -> match.span(sentence));
    }

    private static boolean anchored(List<Word> sentence, String text, PhraseBook book, LocalDate today) {
        return book.contains("anchor", sentence)
                || book.contains("place", sentence)
                || hasClockTime(sentence, text)
                || WrittenDate.in(sentence, text, book, today).stream()
                        .anyMatch(written -> !written.date().isBefore(today));
    }

    private static boolean hasClockTime(List<Word> sentence, String text) {
        for (int at = 0; at + 1 < sentence.size(); at++) {
            int end = sentence.get(at).span().end();
            boolean numbers = sentence.get(at).number() && sentence.get(at + 1).number();
            if (numbers
                    && text.charAt(end) == ':'
                    && sentence.get(at + 1).span().start() == end + 1) {
                return true;
            }
        }
        return false;
    }
}
