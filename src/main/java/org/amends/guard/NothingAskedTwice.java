package org.amends.guard;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * S1-8: nobody is asked for what the case or its order already says. Photographs may be asked for again, because they may not
 * show enough; whoever asks says why.
 */
final class NothingAskedTwice implements WordsCheck {

    @Override
    public String id() {
        return "S1-8";
    }

    @Override
    public List<Finding> check(Reading reading) {
        return reading.facts().matter().recorded().onFile().entrySet().stream()
                .flatMap(known -> Requests.sentences(known.getKey(), reading)
                        .flatMap(sentence -> asked(sentence, known.getKey(), known.getValue(), reading).stream()))
                .sorted((one, other) -> Integer.compare(start(one), start(other)))
                .limit(MOST)
                .toList();
    }

    private Optional<Finding> asked(Sentence sentence, Detail detail, String known, Reading reading) {
        return Requests.of(sentence, detail, reading)
                .findFirst()
                .filter(span -> detail == Detail.PHOTOGRAPH || !says(sentence, known))
                .map(span -> finding(detail, known, span, reading));
    }

    /** Whoever writes the number of the order does not ask for it. */
    private static boolean says(Sentence sentence, String known) {
        List<String> words = sentence.words().stream().map(Word::folded).toList();
        return Collections.indexOfSubList(words, Folding.words(known)) >= 0;
    }

    private Finding finding(Detail detail, String known, Span span, Reading reading) {
        boolean photograph = detail == Detail.PHOTOGRAPH;
        FindingCode code = photograph ? FindingCode.PHOTOGRAPH_SENT : FindingCode.KNOWN_ALREADY;
        return new Finding(
                id(),
                photograph ? Severity.WARN : Severity.BLOCK,
                Optional.of(span),
                code.code(),
                Map.of("phrase", reading.at(span), "known", known),
                Optional.of(reading.book().version(detail.kind())));
    }

    private static int start(Finding finding) {
        return finding.span().map(Span::start).orElse(0);
    }
}
