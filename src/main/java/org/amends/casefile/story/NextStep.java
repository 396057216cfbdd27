package org.amends.casefile.story;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Verb;

/** What the last letter says will happen next, by when; the owner does it. */
public record NextStep(String what, Instant by) {

    /** What was said before them is done, or rests on a decision that is looked at again. */
    private static final Set<Verb> OVERTAKE = EnumSet.of(Verb.SETTLE, Verb.CONTEST, Verb.REOPEN);

    public static Optional<NextStep> last(WordedLog log) {
        return log.last(event -> by(event.fact()).isPresent())
                .map(event -> new NextStep(
                        log.word(event.seq(), "nextStep"), by(event.fact()).orElseThrow()));
    }

    /** The same for whoever waits for it: empty once the case has gone another way since. */
    public static Optional<NextStep> awaited(WordedLog log) {
        return log.last(event -> by(event.fact()).isPresent() || OVERTAKE.contains(event.verb()))
                .filter(event -> !OVERTAKE.contains(event.verb()))
                .flatMap(event -> last(log));
    }

    private static Optional<Instant> by(Fact fact) {
        return fact.sent().flatMap(Fact.Wrote::nextBy);
    }
}
