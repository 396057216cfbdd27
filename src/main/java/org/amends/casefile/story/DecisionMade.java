package org.amends.casefile.story;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Outcome;

/** The decision that stands: the last one. */
public record DecisionMade(
        int seq,
        Outcome outcome,
        Instant at,
        Optional<UUID> by,
        String finding,
        String evidence,
        String letter,
        Optional<String> remedyDeclined,
        Optional<String> nextResort,
        Optional<Instant> nextResortUntil) {

    public static Optional<DecisionMade> last(WordedLog log) {
        return lastEvent(log).map(event -> {
            Fact.Decided decided = (Fact.Decided) event.fact();
            return new DecisionMade(
                    event.seq(),
                    decided.outcome(),
                    event.at(),
                    event.actorId(),
                    log.word(event.seq(), "finding"),
                    log.word(event.seq(), "evidence"),
                    log.word(event.seq(), "letter"),
                    log.wordIfAny(event.seq(), "remedyDeclined"),
                    log.wordIfAny(event.seq(), "nextResort"),
                    decided.nextResortUntil());
        });
    }

    static Optional<Event> lastEvent(WordedLog log) {
        return log.last(event -> event.fact() instanceof Fact.Decided);
    }
}
