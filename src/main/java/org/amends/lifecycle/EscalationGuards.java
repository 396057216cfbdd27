package org.amends.lifecycle;

import static org.amends.lifecycle.Guard.field;

import java.util.Optional;

/** When a rung may fire, who may accept it, and when waiting for the customer is over. */
final class EscalationGuards {

    static final Guard RUNG_IS_DUE =
            field(Command.Escalate.class, "escalation.not-due", "deadline", EscalationGuards::isDue);

    static final Guard WARNING_IS_DUE = field(Command.Warn.class, "warning.not-due", "deadline", (warn, attempt) -> due(
                    warn.deadline(), warn.level(), LadderStep.Action.WARN, attempt)
            .filter(step -> !attempt.state().hasWarned(warn.deadline(), warn.level()))
            .isPresent());

    static final Guard SHORT_WAY_IS_OVER =
            field(Command.Expire.class, "short-way.not-over", "deadline", (expire, attempt) -> due(
                            expire.deadline(), expire.level(), LadderStep.Action.EXPIRE, attempt)
                    .isPresent());

    static final Guard RUNG_AWAITS_ACCEPTANCE = field(
            Command.AcceptEscalation.class,
            "escalation.nothing-to-accept",
            "",
            (accept, attempt) -> attempt.state()
                            .openDeadline(accept.deadline())
                            .filter(deadline -> !deadline.quiet())
                            .isPresent()
                    && rung(accept, attempt).isPresent());

    static final Guard RUNG_IS_THEIRS =
            field(Command.AcceptEscalation.class, "escalation.not-yours", "", EscalationGuards::isTheirs);

    static final Guard PLAN_IS_AHEAD = field(
            Command.AcceptEscalation.class,
            "escalation.plan-not-ahead",
            "by",
            (accept, attempt) -> attempt.isAhead(accept.by()));

    static final Guard TAKER_BECOMES_OWNER =
            field(Command.AcceptEscalation.class, "escalation.cannot-take", "deed", EscalationGuards::canTake);

    static final Guard HELP_HAS_A_NAME =
            field(Command.AcceptEscalation.class, "escalation.no-helper", "helper", EscalationGuards::hasHelper);

    static final Guard CUSTOMER_IS_AWAITED = field(
            Command.Remind.class, "nudge.not-due", "deadline", (remind, attempt) -> awaited(remind.deadline(), attempt)
                    .isPresent());

    static final Guard WAITING_IS_OVER = field(
            Command.Lapse.class, "nudge.not-due", "deadline", (lapse, attempt) -> awaited(lapse.deadline(), attempt)
                    .filter(deadline -> !attempt.facts().now().isBefore(deadline.dueAt()))
                    .isPresent());

    private EscalationGuards() {}

    /** Its time has come, nobody has accepted a lower rung, and it has not fired before. */
    private static boolean isDue(Command.Escalate escalate, Attempt attempt) {
        return due(escalate.deadline(), escalate.level(), LadderStep.Action.ESCALATE, attempt)
                        .isPresent()
                && attempt.state()
                        .firedRung(escalate.deadline(), escalate.level())
                        .isEmpty();
    }

    /** A step of a duty that is still owed, whose time has come. */
    private static Optional<LadderStep> due(int deadline, int level, LadderStep.Action action, Attempt attempt) {
        return attempt.state()
                .openDeadline(deadline)
                .filter(open -> !open.quiet())
                .flatMap(open -> open.step(level, action))
                .filter(step -> !attempt.facts().now().isBefore(step.fireAt()));
    }

    private static Optional<CaseState.FiredRung> rung(Command.AcceptEscalation accept, Attempt attempt) {
        return attempt.state().firedRung(accept.deadline(), accept.level());
    }

    /** The person it reached, or any manager. */
    private static boolean isTheirs(Command.AcceptEscalation accept, Attempt attempt) {
        boolean manager = attempt.actor().partiesTo(attempt.state()).contains(Party.MANAGER);
        return manager
                || rung(accept, attempt)
                        .filter(rung -> Event.idOf(attempt.actor()).equals(Optional.of(rung.notified())))
                        .isPresent();
    }

    /** Who owns it already has nothing to take: they confirm, with a plan. */
    private static boolean canTake(Command.AcceptEscalation accept, Attempt attempt) {
        return accept.deed() != Deed.TAKE
                || Event.idOf(attempt.actor())
                        .filter(taker -> attempt.isActive(taker) && !attempt.isOwner(taker))
                        .isPresent();
    }

    private static boolean hasHelper(Command.AcceptEscalation accept, Attempt attempt) {
        return accept.deed() != Deed.ADD_HELP
                || accept.helper()
                        .filter(helper -> attempt.isActive(helper) && !attempt.isOwner(helper))
                        .isPresent();
    }

    private static Optional<OpenDeadline> awaited(int deadline, Attempt attempt) {
        return attempt.state().openDeadline(deadline).filter(open -> !open.kind()
                .isOwedByUs());
    }
}
