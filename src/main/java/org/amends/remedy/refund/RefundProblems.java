package org.amends.remedy.refund;

import org.amends.money.Money;
import org.amends.platform.problem.Problem;

/** Why a refund can't go on, and what is missing. */
final class RefundProblems {

    private RefundProblems() {}

    static Problem unknown() {
        return Problem.notFound("refund");
    }

    static Problem keyRequired() {
        return Problem.invalid(
                "Idempotency-Key",
                "idempotency-key-required",
                "Send a new random Idempotency-Key with every refund, so that a repeated request pays it once.");
    }

    static Problem notOwed(int remedy) {
        return Problem.conflict(
                "/problems/refund-not-owed",
                "Remedy " + remedy
                        + " is not a sum that the present decision still owes. Read the case and choose one that is.");
    }

    static Problem nothingLeft(int remedy) {
        return Problem.conflict(
                "/problems/refund-too-much",
                "All that remedy " + remedy
                        + " grants is under way or paid. Look at its refunds, or wait until one has failed.");
    }

    static Problem inDispute(int remedy) {
        return Problem.conflict(
                "/problems/refund-in-dispute",
                "All that remedy " + remedy
                        + " still owes may be kept back. Have the deduction judged first, or say how much goes back.");
    }

    static Problem goodsUnnamed() {
        return Problem.invalid(
                "order",
                "exchanged-goods",
                "Something went out in place of goods of this case. Say for which of its lines this money goes back.");
    }

    static Problem tooMuch(CeilingReached reached) {
        String more =
                switch (reached.ceiling()) {
                    case REMEDY -> "It is more than remedy " + reached.name() + " still owes, with what is under way.";
                    case DELIVERY -> "It is more than is left of what was paid for delivery.";
                    case LINE -> "It is more than is left of what was paid for line " + reached.name() + ".";
                    case ORDER -> "It is more than is left of all that was paid for the order.";
                    case PAYMENT ->
                        "It is more than is left of "
                                + (reached.name().isEmpty()
                                        ? "the payments of the order."
                                        : "payment " + reached.name() + ", in that payment's currency.");
                };
        return Problem.conflict("/problems/refund-too-much", more + " Nothing was reserved; propose less.")
                .with("ceiling", reached.ceiling())
                .with("name", reached.name());
    }

    static Problem wrongState(MovementState state, String needed) {
        return Problem.conflict("/problems/refund-state", "The refund is " + state + "; " + needed)
                .with("current", state);
    }

    static Problem beyondLimit(Money amount) {
        return Problem.of(
                403,
                "/problems/not-yours",
                "Somebody else has to do this",
                "A refund of " + amount.toDecimal().toPlainString() + " " + amount.currency()
                        + " is more than you may approve. Ask a lead or a manager.");
    }

    static Problem approvedAlready() {
        return Problem.conflict(
                "/problems/refund-approved-already",
                "You have approved it. A second lead or manager has to approve it too before it goes out.");
    }

    static Problem notTheirPayout() {
        return Problem.of(
                403,
                "/problems/not-yours",
                "Somebody else has to do this",
                "A payout is confirmed by the person who has to carry the remedy out, by the case's owner, or by a"
                        + " lead or manager.");
    }

    static Problem unknownOrder() {
        return Problem.invalid(
                "order", "unknown-order", "There is no such order. Leave it out when the refund is about none.");
    }

    static Problem unknownPayment() {
        return Problem.invalid("order.payment", "unknown-payment", "The order has no such payment.");
    }

    static Problem otherCurrency() {
        return Problem.invalid(
                "order",
                "other-currency",
                "The order was paid in another currency than the remedy is granted in. Pay it by hand, without the"
                        + " order.");
    }

    static Problem notTheSum() {
        return Problem.invalid(
                "order.lines",
                "not-the-sum",
                "Lines and delivery together have to be the amount, or leave them all out.");
    }

    static Problem twice(String line) {
        return Problem.invalid("order.lines", "line-twice", "Line " + line + " stands there twice; name it once.");
    }
}
