package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.Filings;
import org.amends.casefile.NewCase;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.order.StoredOrder;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.web.Messages;

/**
 * Takes a consumer's declaration in. It counts from the moment at which it comes, whether its order is found or not: who
 * somebody is matters for money and for what is shown, never for the declaration (Directive 2011/83/EU, art. 11a(5)).
 */
@ApplicationScoped
public class Withdrawals {

    private static final int TRIES = 5;

    private final Filings filings;
    private final NoticedOrders orders;
    private final GoodsOfOrder goods;
    private final Matching matching;
    private final FrozenOrders frozen;
    private final Receipts receipts;
    private final Messages messages;

    Withdrawals(
            Filings filings,
            NoticedOrders orders,
            GoodsOfOrder goods,
            Matching matching,
            FrozenOrders frozen,
            Receipts receipts,
            Messages messages) {
        this.filings = filings;
        this.orders = orders;
        this.goods = goods;
        this.matching = matching;
        this.frozen = frozen;
        this.receipts = receipts;
        this.messages = messages;
    }

    /**
     * Files the declaration and sends its receipt.
     *
     * @throws org.amends.platform.problem.Problem 400 for units that the order has not, from whom we know to have bought it
     */
    public Filings.Outcome declare(Notice notice, Actor actor, Optional<IdempotencyKey> key) {
        Filings.Outcome outcome = file(notice, actor, key, TRIES);
        if (outcome instanceof Filings.Outcome.Filed) {
            receipts.sendAll();
        }
        return outcome;
    }

    /** An order that moves while it is read is read again; what moves all the time is left to a person. */
    private Filings.Outcome file(Notice notice, Actor actor, Optional<IdempotencyKey> key, int triesLeft) {
        try {
            Optional<OrderedGoods> found =
                    triesLeft == 0 ? Optional.empty() : orders.find(notice).flatMap(order -> goods(notice, order));
            return filings.file(
                    newCase(notice, found),
                    actor,
                    key,
                    (handle, caseId) -> found.ifPresent(one -> frozen.freeze(handle, caseId, one)));
        } catch (FrozenOrders.OrderMoved moved) {
            return file(notice, actor, key, triesLeft - 1);
        }
    }

    /** Where the law is not plain, and which goods somebody means who names them in their own words, a person finds out. */
    private Optional<OrderedGoods> goods(Notice notice, StoredOrder order) {
        return named(notice, order).filter(ClaimedGoods::beyondDoubt).map(ClaimedGoods::goods);
    }

    private Optional<ClaimedGoods> named(Notice notice, StoredOrder order) {
        if (!notice.units().isEmpty()) {
            return Optional.of(matching.some(order, notice.units()));
        }
        return notice.isWhole() ? goods.whole(order) : Optional.empty();
    }

    private NewCase newCase(Notice notice, Optional<OrderedGoods> found) {
        String title = messages.text(
                Locale.forLanguageTag(notice.contact().language()),
                "letters",
                "withdrawal.title",
                Map.of("order", notice.order()));
        return new NewCase(
                notice.statement(),
                List.of(title),
                Optional.of(title),
                Optional.empty(),
                Optional.empty(),
                notice.channel(),
                notice.contact(),
                Optional.empty(),
                Optional.of(new Declaration(notice.isWhole(), found)));
    }
}
