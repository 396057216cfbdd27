package org.amends.lifecycle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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
                .forEach(judged -> change(judged.deadline(), PromiseState::asBroken));
        if (event.fact() instanceof Fact.Promised promised) {
            make(promised.promise(), promised.by(), event);
        } else if (event.fact() instanceof Fact.PromiseKept kept) {
            byNumber.computeIfPresent(kept.promise(), (n, promise) -> promise.asKept());
        } else if (event.fact() instanceof Fact.PromiseRenegotiated renewed) {
            byNumber.computeIfPresent(renewed.promise(), (n, promise) -> promise.asRenewed(renewed.renewed()));
            make(renewed.renewed(), renewed.by(), event);
        }
        event.effects().ended().forEach(deadline -> change(deadline, PromiseState::asEnded));
    }

    private void make(int number, Instant by, Event event) {
        int deadline = event.effects().started().stream()
                .filter(started -> started.kind() == DeadlineKind.PROMISE)
                .findFirst()
                .orElseThrow()
                .deadline();
        byNumber.put(number, new PromiseState(deadline, by, true, false, false, Optional.empty()));
    }

    private void change(int deadline, UnaryOperator<PromiseState> change) {
        byNumber.replaceAll((n, promise) -> promise.deadline() == deadline ? change.apply(promise) : promise);
    }

    Map<Integer, PromiseState> all() {
        return Map.copyOf(byNumber);
    }
}
