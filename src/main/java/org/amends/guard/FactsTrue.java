package org.amends.guard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * ACK-07: every date, sum and number in the text stands in the record. What was typed from memory is where letters go wrong, and
 * a customer who was told a wrong sum once believes no letter any more.
 */
final class FactsTrue implements WordsCheck {

    @Override
    public String id() {
        return "ACK-07";
    }

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>(dates(reading));
        LetterFacts.Recorded recorded = reading.facts().matter().recorded();
        Set<BigDecimal> sums = new HashSet<>(Sums.numbers(recorded.words()));
        for (Sums.Sum sum : Sums.in(reading.letter().text())) {
            if (!sums.contains(sum.value()) && !reading.quotes(sum.span())) {
                findings.add(at(FindingCode.UNKNOWN_SUM, "sum", sum.span(), reading));
            }
        }
        Set<String> known = new HashSet<>();
        LongNumbers.in(recorded.words()).forEach(span -> known.add(LongNumbers.canonical(span.of(recorded.words()))));
        for (Span span : LongNumbers.in(reading.letter().text())) {
            if (!known.contains(LongNumbers.canonical(reading.at(span))) && !reading.quotes(span)) {
                findings.add(at(FindingCode.UNKNOWN_NUMBER, "number", span, reading));
            }
        }
        return findings;
    }

    private List<Finding> dates(Reading reading) {
        Set<LocalDate> known = known(reading);
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            List<Word> words = sentence.words();
            for (WrittenDate date : sentence.dates()) {
                Span span = Word.cover(words, date.first(), date.last());
                if (!isKnown(date, words, known) && !reading.quotes(span)) {
                    findings.add(at(FindingCode.UNKNOWN_DATE, "date", span, reading));
                }
            }
        }
        return findings;
    }

    /** Without a year, a day is the one that the record has, even when another year's is nearer. */
    private static boolean isKnown(WrittenDate date, List<Word> sentence, Set<LocalDate> known) {
        boolean year = sentence.subList(date.first(), date.last() + 1).stream()
                .anyMatch(word -> word.number() && word.folded().length() == 4);
        return known.contains(date.date())
                || !year && known.stream().map(MonthDay::from).anyMatch(MonthDay.from(date.date())::equals);
    }

    private static Set<LocalDate> known(Reading reading) {
        LetterFacts.Recorded recorded = reading.facts().matter().recorded();
        LetterFacts.Clocks clocks = reading.facts().clocks();
        Set<LocalDate> known = new HashSet<>(recorded.dates());
        known.addAll(clocks.days(clocks.now()));
        known.add(clocks.finalDay());
        WrittenDate.in(Word.all(recorded.words()), recorded.words(), reading.everyLanguage(), clocks.today())
                .forEach(date -> known.add(date.date()));
        return known;
    }

    private Finding at(FindingCode code, String argument, Span span, Reading reading) {
        return finding(code, span, Map.of(argument, reading.at(span)));
    }
}
