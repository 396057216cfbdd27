package org.amends.lifecycle;

import static org.amends.lifecycle.Guard.field;
import static org.amends.lifecycle.Guard.on;
import static org.amends.lifecycle.Guard.onCase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a promise may be made, kept, or moved with the customer's agreement. */
final class PromiseGuards {

    static final Guard SECOND_PROMISE_NEEDS_LEAD = onCase(
            "promise.needs-lead",
            (state, actor) ->
                    !state.hasBrokenPromise() || actor.partiesTo(state).contains(Party.LEAD));

    static final Guard SECOND_PROMISE_ADMITS_THE_FIRST = field(
            Command.Promise.class,
            "promise.names-no-failure",
            "admits",
            (promise, attempt) -> !attempt.state().hasBrokenPromise()
                    || promise.details().admits().isPresent());

    static final Guard PROMISE_IS_AHEAD = field(
            Command.Promise.class, "promise.not-ahead", "by", (promise, attempt) -> attempt.isAhead(promise.by()));

    static final Guard PROMISE_IS_FEASIBLE =
            feasible(Command.Promise.class, Command.Promise::by, promise -> promise.details()
                    .earlyReason());

    static final Guard RENEGOTIATED_DATE_IS_FEASIBLE = feasible(
            Command.RenegotiatePromise.class, Command.RenegotiatePromise::by, Command.RenegotiatePromise::earlyReason);

    static final Guard SUMMARY_IS_WHOLE = on(
            Command.Inform.class,
            "summary.whole",
            Set.of("summary.item-missing", "summary.unknown-promise"),
            (inform, attempt) -> inform.summarises().isEmpty() ? List.of() : faults(inform, attempt));

    static final Guard KEPT_PROMISE_IS_OPEN = field(
            Command.KeepPromise.class, "promise.not-open", "promise", (keep, attempt) -> open(keep.promise(), attempt)
                    .isPresent());

    static final Guard RENEGOTIATED_PROMISE_IS_OPEN =
            field(Command.RenegotiatePromise.class, "promise.not-open", "promise", (renegotiate, attempt) -> open(
                            renegotiate.promise(), attempt)
                    .isPresent());

    static final Guard RENEGOTIATED_BEFORE_THE_DATE =
            field(Command.RenegotiatePromise.class, "promise.already-due", "promise", (renegotiate, attempt) -> open(
                            renegotiate.promise(), attempt)
                    .filter(promise -> promise.broken()
                            || !promise.by().isAfter(attempt.facts().now()))
                    .isEmpty());

    static final Guard RENEGOTIATED_DATE_IS_AHEAD = field(
            Command.RenegotiatePromise.class,
            "promise.not-ahead",
            "by",
            (renegotiate, attempt) -> attempt.isAhead(renegotiate.by()));

    static final Guard CUSTOMER_HAS_AGREED = field(
            Command.RenegotiatePromise.class,
            "promise.agreement-ahead",
            "agreedAt",
            (renegotiate, attempt) ->
                    !renegotiate.agreedAt().isAfter(attempt.facts().now()));

    private PromiseGuards() {}

    /** Sooner than most such things are done is no lie, if somebody can say why it is possible this time (S1-26). */
    private static <C extends Command> Guard feasible(
            Class<C> type, Function<C, Instant> by, Function<C, Optional<String>> reason) {
        String code = "promise.not-feasible";
        return on(type, code, Set.of(code), (command, attempt) -> attempt.facts()
                .feasible()
                .filter(feasible -> by.apply(command).isBefore(feasible))
                .filter(feasible -> reason.apply(command).isEmpty() && attempt.isAhead(by.apply(command)))
                .map(feasible -> List.of(new Unmet(code, "earlyReason", Map.of("feasible", feasible.toString()))))
                .orElse(List.of()));
    }

    private static List<Unmet> faults(Command.Inform inform, Attempt attempt) {
        Set<Integer> missing = new TreeSet<>(attempt.state().unsummarised());
        missing.removeAll(inform.summarises());
        Set<Integer> unknown = new TreeSet<>(inform.summarises());
        unknown.removeAll(attempt.state().promises().keySet());
        return Stream.of(fault("summary.item-missing", missing), fault("summary.unknown-promise", unknown))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Unmet> fault(String code, Set<Integer> promises) {
        String numbers = promises.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return promises.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unmet(code, "summarises", Map.of("promises", numbers)));
    }

    /** Neither kept nor renewed, and not let go with a case that ended. */
    private static Optional<PromiseState> open(int number, Attempt attempt) {
        return Optional.ofNullable(attempt.state().promises().get(number)).filter(PromiseState::open);
    }
}
