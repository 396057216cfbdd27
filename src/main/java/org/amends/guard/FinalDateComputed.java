package org.amends.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ACK-05: the date of the decision is the one the deadline was computed to, in its field and wherever the text calls a date final. */
final class FinalDateComputed implements WordsCheck {

    /** How many words after “final decision” a date still belongs to it. */
    private static final int REACH = 10;

    @Override
    public String id() {
        return "ACK-05";
    }

    @Override
    public List<Finding> check(Reading reading) {
        Letter letter = reading.letter();
        LetterFacts.Clocks clocks = reading.facts().clocks();
        List<Finding> findings = new ArrayList<>(field(letter.finalDate(), clocks));
        for (Sentence sentence : reading.sentences()) {
            List<Word> words = sentence.words();
            calledFinal(sentence)
                    .filter(date -> !reading.quotes(Word.cover(words, date.first(), date.last())))
                    .flatMap(date -> inText(date, words, clocks))
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

    private static Optional<WrittenDate> calledFinal(Sentence sentence) {
        if (sentence.dates().isEmpty()) {
            return Optional.empty();
        }
        return sentence.of("final").findFirst().flatMap(call -> sentence.dates().stream()
                .filter(date -> date.first() > call.last() && date.first() - call.last() <= REACH)
                .findFirst());
    }

    private Optional<Finding> inText(WrittenDate written, List<Word> sentence, LetterFacts.Clocks clocks) {
        if (written.date().equals(clocks.finalDay())) {
            return Optional.empty();
        }
        boolean past = clocks.isOver(written.date());
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
