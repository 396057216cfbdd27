package org.amends.lifecycle;

import static org.amends.lifecycle.Guard.field;
import static org.amends.lifecycle.Guard.onCase;

import java.util.Optional;

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
            (promise, attempt) ->
                    !attempt.state().hasBrokenPromise() || promise.admits().isPresent());

    static final Guard PROMISE_IS_AHEAD = field(
            Command.Promise.class, "promise.not-ahead", "by", (promise, attempt) -> attempt.isAhead(promise.by()));

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

    /** Neither kept nor renewed, and not let go with a case that ended. */
    private static Optional<CaseState.PromiseState> open(int number, Attempt attempt) {
        return Optional.ofNullable(attempt.state().promises().get(number)).filter(CaseState.PromiseState::open);
    }
}
