package org.amends.guard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** ACK-17: a letter that says word for word what others were told lately was not written to this customer. */
final class NotAScript implements WordsCheck {

    private static final double ALIKE = 0.85;

    /** Of very short letters there are not enough different ones. */
    private static final int FEWEST_RUNS = 12;

    @Override
    public String id() {
        return "ACK-17";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public List<Finding> check(Reading reading) {
        List<LetterFacts.SentLetter> recent = reading.facts().script().recent();
        if (recent.isEmpty()) {
            return List.of();
        }
        Fingerprint own =
                Fingerprint.of(Word.all(reading.letter().whole()), Particulars.of(reading.facts(), reading.book()));
        if (own.size() < FEWEST_RUNS) {
            return List.of();
        }
        return recent.stream()
                .max(Comparator.comparingDouble(sent -> own.likeness(sent.fingerprint())))
                .filter(sent -> own.likeness(sent.fingerprint()) > ALIKE)
                .map(sent -> finding(FindingCode.SCRIPT, Map.of("other", sent.reference())))
                .stream()
                .toList();
    }
}
