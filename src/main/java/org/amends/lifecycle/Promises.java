package org.amends.lifecycle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amends.lifecycle.CaseState.PromiseState;

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
                .forEach(judged -> markBroken(judged.deadline()));
        if (event.fact() instanceof Fact.Promised promised) {
            make(promised.promise(), promised.by(), event);
        } else if (event.fact() instanceof Fact.PromiseKept kept) {
            close(kept.promise(), Optional.empty());
        } else if (event.fact() instanceof Fact.PromiseRenegotiated renewed) {
            close(renewed.promise(), Optional.of(renewed.renewed()));
            make(renewed.renewed(), renewed.by(), event);
        }
    }

    private void make(int number, Instant by, Event event) {
        int deadline = event.effects().started().stream()
                .filter(started -> started.kind() == DeadlineKind.PROMISE)
                .findFirst()
                .orElseThrow()
                .deadline();
        byNumber.put(number, new PromiseState(deadline, by, true, false, Optional.empty()));
    }

    private void close(int number, Optional<Integer> renewedAs) {
        byNumber.computeIfPresent(
                number, (n, p) -> new PromiseState(p.deadline(), p.by(), false, p.broken(), renewedAs));
    }

    private void markBroken(int deadline) {
        byNumber.replaceAll((n, p) ->
                p.deadline() == deadline ? new PromiseState(deadline, p.by(), p.open(), true, p.renewedAs()) : p);
    }

    Map<Integer, PromiseState> all() {
        return Map.copyOf(byNumber);
    }
}
