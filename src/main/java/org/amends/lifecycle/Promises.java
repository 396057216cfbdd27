package org.amends.lifecycle;

import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The ledger of a case's promises, summed up from its events. A broken one stays broken for ever. */
final class Promises {

    private final Map<Integer, PromiseState> byNumber = new TreeMap<>();

    Promises() {}

    Promises(Promises other) {
        byNumber.putAll(other.byNumber);
    }

    void take(Event event) {
        event.effects().judged().stream()
                .filter(judged -> judged.verdict() == Verdict.MISSED)
                .forEach(judged -> change(judged.deadline(), PromiseState::asBroken));
        if (event.fact() instanceof Fact.Promised promised) {
            make(promised.promise(), promised.by(), event);
        } else if (event.fact() instanceof Fact.PromiseKept kept) {
            byNumber.computeIfPresent(kept.promise(), (n, promise) -> promise.asKept());
        } else if (event.fact() instanceof Fact.PromiseRenegotiated renewed) {
            byNumber.computeIfPresent(renewed.promise(), (n, promise) -> promise.asRenewed(renewed.renewed()));
            make(renewed.renewed(), renewed.by(), event);
        } else if (event.fact() instanceof Fact.Summarised summarised) {
            summarised
                    .promises()
                    .forEach(number ->
                            byNumber.computeIfPresent(number, (n, promise) -> promise.asSummarised(event.seq())));
        } else if (event.fact() instanceof Fact.Bounced bounced) {
            oweAgain(bounced.letter(), event);
        }
        event.effects().ended().forEach(deadline -> change(deadline, PromiseState::asEnded));
        event.effects()
                .ended()
                .forEach(deadline -> byNumber.replaceAll((n, promise) -> promise.withoutSummary(deadline)));
    }

    private void make(int number, Instant by, Event event) {
        byNumber.put(
                number,
                PromiseState.made(
                        started(DeadlineKind.PROMISE, event).findFirst().orElseThrow(),
                        by,
                        started(DeadlineKind.SUMMARY, event).findFirst()));
    }

    /** What a letter that came back had summarised, in the order in which the event starts those duties again. */
    private void oweAgain(int letter, Event event) {
        Iterator<Integer> summaries = started(DeadlineKind.SUMMARY, event).iterator();
        byNumber.replaceAll((n, promise) -> promise.summarisedBy().equals(Optional.of(letter)) && summaries.hasNext()
                ? promise.owing(summaries.next())
                : promise);
    }

    private static Stream<Integer> started(DeadlineKind kind, Event event) {
        return event.effects().started().stream()
                .filter(started -> started.kind() == kind)
                .map(Effects.Started::deadline);
    }

    private void change(int deadline, UnaryOperator<PromiseState> change) {
        byNumber.replaceAll((n, promise) -> promise.deadline() == deadline ? change.apply(promise) : promise);
    }

    Map<Integer, PromiseState> all() {
        return Map.copyOf(byNumber);
    }
}
