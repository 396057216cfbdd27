package org.amends.casefile.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.PromiseStanding;
import org.amends.lifecycle.PromiseState;

/**
 * A promise to the customer.
 *
 * @param feasible the earliest date that needed no reason when it was made
 * @param leadMinutes how long before the date it was kept or moved; negative when it was late
 * @param summary whether spoken words are in writing yet; absent for a promise that was written
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Promise(
        int number,
        int deadline,
        String what,
        Instant madeAt,
        Instant by,
        PromiseStanding standing,
        Optional<String> how,
        boolean callback,
        Optional<String> when,
        Optional<String> courtesy,
        Optional<Channel> madeOver,
        Optional<Instant> feasible,
        Optional<String> earlyReason,
        Optional<Integer> renews,
        Optional<Long> leadMinutes,
        Optional<Summary> summary) {

    /** Spoken words on their way into writing. */
    public enum Summary {
        OWED,
        SENT,
        /** The case ended before. */
        DROPPED
    }

    /** Without what colleagues say among themselves about its date. */
    public Promise asTheCustomerKnowsIt() {
        return new Promise(
                number,
                deadline,
                what,
                madeAt,
                by,
                standing,
                how,
                callback,
                when,
                courtesy,
                madeOver,
                Optional.empty(),
                Optional.empty(),
                renews,
                leadMinutes,
                summary);
    }

    public static List<Promise> of(WordedLog log, CaseState state) {
        Map<Integer, Promise> all = new TreeMap<>();
        for (Event event : log.events()) {
            if (event.fact() instanceof Fact.Promised made) {
                all.put(made.promise(), made(log, state, event, made, Optional.empty()));
            } else if (event.fact() instanceof Fact.PromiseRenegotiated renewed) {
                all.computeIfPresent(renewed.promise(), (n, promise) -> promise.ended(event.at(), Optional.empty()));
                all.put(renewed.renewed(), made(log, state, event, newDate(renewed), Optional.of(renewed.promise())));
            } else if (event.fact() instanceof Fact.PromiseKept kept) {
                all.computeIfPresent(
                        kept.promise(), (n, promise) -> promise.ended(event.at(), log.wordIfAny(event.seq(), "how")));
            }
        }
        return List.copyOf(all.values());
    }

    private static Fact.Promised newDate(Fact.PromiseRenegotiated renewed) {
        return new Fact.Promised(
                renewed.renewed(),
                renewed.by(),
                false,
                false,
                false,
                false,
                Optional.of(renewed.agreedOver()),
                renewed.feasible());
    }

    private static Promise made(
            WordedLog log, CaseState state, Event event, Fact.Promised made, Optional<Integer> renews) {
        PromiseState now =
                Optional.ofNullable(state.promises().get(made.promise())).orElseThrow();
        return new Promise(
                made.promise(),
                now.deadline(),
                log.word(event.seq(), "what"),
                event.at(),
                made.by(),
                now.standing(),
                Optional.empty(),
                made.callback(),
                log.wordIfAny(event.seq(), "when"),
                log.wordIfAny(event.seq(), "courtesy"),
                made.madeOver(),
                made.feasible(),
                log.wordIfAny(event.seq(), "earlyReason"),
                renews,
                Optional.empty(),
                made.madeOver().filter(Channel::isSpoken).map(over -> summary(now)));
    }

    private static Summary summary(PromiseState promise) {
        if (promise.summary().isPresent()) {
            return Summary.OWED;
        }
        return promise.summarisedBy().isPresent() ? Summary.SENT : Summary.DROPPED;
    }

    private Promise ended(Instant at, Optional<String> words) {
        return new Promise(
                number,
                deadline,
                what,
                madeAt,
                by,
                standing,
                words,
                callback,
                when,
                courtesy,
                madeOver,
                feasible,
                earlyReason,
                renews,
                Optional.of(Duration.between(at, by).toMinutes()),
                summary);
    }
}
