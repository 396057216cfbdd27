package org.amends.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.guard.phrase.Effect;

/**
 * A check of what the letter says. Each line of a list carries its own severity: only fixed formulas block, what may be
 * honest warns.
 */
interface WordsCheck extends Check {

    /** Nobody reads more findings of a kind than this. */
    int MOST = 100;

    @Override
    List<Finding> check(Reading reading);

    /** By the lists that come with Amends; letters that may go out are read by those in force. */
    @Override
    default List<Finding> check(Letter letter, LetterFacts facts) {
        return check(Reading.of(letter, facts, PhraseBooks.shipped()));
    }

    /** A finding for each phrase of a class. */
    default Stream<Finding> phrased(Reading reading, String kind, FindingCode code) {
        return reading.phrased(kind).stream().limit(MOST).map(phrased -> {
            Severity severity = phrased.hit().effect() == Effect.BLOCK ? Severity.BLOCK : Severity.WARN;
            return listed(reading, severity, code, phrased.span());
        });
    }

    /** A finding that a list is the reason for, and its version with it. */
    default Finding listed(Reading reading, Severity severity, FindingCode code, Span span) {
        return new Finding(
                id(),
                severity,
                Optional.of(span),
                code.code(),
                Map.of("phrase", reading.at(span)),
                Optional.of(reading.book().version()));
    }
}
