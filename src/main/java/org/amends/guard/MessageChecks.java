package org.amends.guard;

import java.util.List;
import java.util.stream.Stream;

/**
 * The checks of the letters after the acknowledgement: word on how it stands, a question, an extension, a decision. What
 * stands in them besides the text, such as outcome and remedies, is guarded where it is decided. Checks that only warn are
 * left out, for nobody is shown the warnings of these letters yet.
 */
public final class MessageChecks {

    private static final List<Check> ALL = List.of(
            new AddressedByName(),
            new CleanRender(),
            new NoBlameShift(),
            new RepairIsNoFavour(),
            new NoHalfApology(),
            new ApologyHasDeed(),
            new NoOverPromise(),
            new WordsOfTheTrade(),
            new NoSelling());

    private static final NoVagueWords NO_VAGUE_WORDS = new NoVagueWords();

    private MessageChecks() {}

    /** Of a letter that says something for good: it may leave nothing open (ACK-15). */
    public static List<Finding> findings(Letter letter, LetterFacts facts) {
        Reading reading = Reading.of(letter, facts);
        return Stream.concat(NO_VAGUE_WORDS.check(reading).stream(), found(reading))
                .toList();
    }

    /** Of word on how it stands, which may say that something is not known yet. */
    public static List<Finding> findingsInProgress(Letter letter, LetterFacts facts) {
        return found(Reading.of(letter, facts)).toList();
    }

    private static Stream<Finding> found(Reading reading) {
        return ALL.stream().flatMap(check -> check.check(reading).stream());
    }
}
