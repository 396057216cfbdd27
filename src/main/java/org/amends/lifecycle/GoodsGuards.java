package org.amends.lifecycle;

import static org.amends.lifecycle.Guard.field;
import static org.amends.lifecycle.Guard.on;
import static org.amends.lifecycle.Guard.onCase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a case about goods asks for before its money and goods move. */
final class GoodsGuards {

    static final Guard ORDER_IS_KNOWN = onCase(
            "goods.order-unknown",
            (state, actor) -> state.declaration().flatMap(Declaration::order).isPresent());

    static final Guard ORDER_IS_UNKNOWN = onCase(
            "goods.order-known",
            (state, actor) -> state.declaration().flatMap(Declaration::order).isEmpty());

    /** It is followed once; a case that is opened again is a dispute about how. */
    static final Guard NOT_FOLLOWED_YET =
            onCase("goods.authorised", (state, actor) -> !state.goods().isAuthorised());

    /** What the rules give is money: whoever wants something else wants somebody to see to it. */
    static final Guard GRANTED_BY_THE_RULES = onCase("goods.needs-person", (state, actor) -> state.declaration()
            .filter(Declaration::grantedByRules)
            .isPresent());

    static final Guard NO_GOODS_HAVE_MOVED = onCase(
            "withdraw.goods-moved",
            (state, actor) -> state.goods().backSince().isEmpty()
                    && state.goods().received().isEmpty());

    /** A declaration needs nobody's consent (Directive 2011/83/EU, art. 9 and 11); what follows from it may be disputed. */
    static final Guard NOTHING_TO_APPROVE = onCase(
            "withdrawal.no-approval",
            (state, actor) -> state.goods().isAuthorised() || RefusalGuards.isConfirmed(state));

    static final Guard SOMETHING_CAME = field(
            Command.ReceiveGoods.class,
            "goods.nothing",
            "units",
            (receive, attempt) ->
                    !receive.units().isEmpty() && receive.units().stream().allMatch(units -> units.quantity() > 0));

    static final Guard RECEIPT_STANDS =
            field(Command.ReverseReceipt.class, "receipt.unknown", "receipt", (reverse, attempt) -> attempt.state()
                    .receipt(reverse.receipt())
                    .isPresent());

    /** What was done because these goods had come can't be made undone by counting anew. */
    static final Guard NOTHING_WAS_DONE_FOR_GOODS =
            onCase("receipt.money-moved", (state, actor) -> !state.hasCarriedOutRemedy());

    /** What was granted is decided anew only when nothing shows that the goods were sent. */
    static final Guard GOODS_ARE_STILL_OUT = onCase(
            "goods.under-way",
            (state, actor) -> state.goods().isAuthorised()
                    && state.awaitsGoods()
                    && state.receivedGoods().isEmpty()
                    && !state.hasCarriedOutRemedy());

    /** Everybody has fourteen days to send them (Directive 2011/83/EU, art. 14(1)). */
    static final Guard TIME_TO_SEND_IS_OVER = on(
            Command.Decide.class,
            "goods.still-awaited",
            Set.of("goods.still-awaited"),
            (decide, attempt) -> isOver(attempt.state(), attempt.facts().now())
                    ? List.of()
                    : List.of(Unmet.of("goods.still-awaited")));

    private static final Duration TO_SEND_THEM = Duration.ofDays(14);

    private GoodsGuards() {}

    private static boolean isOver(CaseState state, Instant now) {
        return !state.goods().moneyIsOwedSince(now).plus(TO_SEND_THEM).isAfter(now);
    }
}
