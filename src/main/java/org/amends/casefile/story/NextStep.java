package org.amends.casefile.story;

import java.time.Instant;
import java.util.Optional;
import org.amends.lifecycle.Fact;

/** What the last letter says will happen next, by when; the owner does it. */
public record NextStep(String what, Instant by) {

    public static Optional<NextStep> last(WordedLog log) {
        return log.last(event -> by(event.fact()).isPresent())
                .map(event -> new NextStep(
                        log.word(event.seq(), "nextStep"), by(event.fact()).orElseThrow()));
    }

    private static Optional<Instant> by(Fact fact) {
        return fact.sent().flatMap(Fact.Wrote::nextBy);
    }
}
