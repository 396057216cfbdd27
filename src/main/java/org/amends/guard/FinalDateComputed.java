package org.amends.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ACK-05: the date of the decision is the one the deadline was computed to, in its field and wherever the text calls a date final. */
final class FinalDateComputed implements Check {

    /** How many words after “final decision” a date still belongs to it. */
    private static final int REACH = 10;

    @Override
    public String id() {
        return "ACK-05";
    }

    @Override
    public List<Finding> check(Letter letter, LetterFacts facts) {
        List<Finding> findings = new ArrayList<>(field(letter.finalDate(), facts.clocks()));
        Quotations quotations = Quotations.in(letter, facts);
        for (List<Word> sentence : Sentences.of(letter.text(), letter.language())) {
            calledFinal(sentence, letter, facts.clocks().today())
                    .filter(date -> !quotations.cover(Word.cover(sentence, date.first(), date.last())))
                    .flatMap(date -> inText(date, sentence, facts.clocks()))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private List<Finding> field(Optional<LocalDate> shown, LetterFacts.Clocks clocks) {
        String due = clocks.finalDay().toString();
        if (shown.isEmpty()) {
            return List.of(finding(FindingCode.FINAL_DATE_MISSING, Map.of("due", due)));
        }
        return shown.get().equals(clocks.finalDay())
                ? List.of()
                : List.of(finding(
                        FindingCode.FINAL_DATE_DIFFERS,
                        Map.of("due", due, "shown", shown.get().toString())));
    }

    private static Optional<WrittenDate> calledFinal(List<Word> sentence, Letter letter, LocalDate today) {
        PhraseBook book = PhraseBook.of(letter.language());
        List<PhraseBook.Match> calls = book.matches("final", sentence);
        if (calls.isEmpty()) {
            return Optional.empty();
        }
        int call = calls.get(0).last();
        return WrittenDate.in(sentence, letter.text(), book, today).stream()
                .filter(date -> date.first() > call && date.first() - call <= REACH)
                .findFirst();
    }

    private Optional<Finding> inText(WrittenDate written, List<Word> sentence, LetterFacts.Clocks clocks) {
        if (written.date().equals(clocks.finalDay())) {
            return Optional.empty();
        }
        boolean past = written.date().isBefore(clocks.today());
        return Optional.of(finding(
                past ? FindingCode.TEXT_DATE_PAST : FindingCode.TEXT_DATE_DIFFERS,
                Word.cover(sentence, written.first(), written.last()),
                Map.of(
                        "due",
                        clocks.finalDay().toString(),
                        "shown",
                        written.date().toString())));
    }
}
