package org.amends.returns.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.Filings;
import org.amends.casefile.NewCase;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.order.StoredOrder;
import org.amends.order.lookup.LookUp;
import org.amends.order.lookup.LookupKey;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.returns.FoundGoods;
import org.amends.returns.GoodsFilings;
import org.amends.returns.GoodsOfOrder;
import org.amends.returns.Ground;
import org.amends.returns.Matching;
import org.amends.returns.NoticedOrders;
import org.amends.web.Messages;

/**
 * Takes a consumer's declaration in. It counts from the moment at which it comes, whether its order is found or not: who
 * somebody is matters for money and for what is shown, never for the declaration (Directive 2011/83/EU, art. 11a(5)).
 */
@ApplicationScoped
public class Withdrawals {

    private final GoodsFilings filings;
    private final NoticedOrders orders;
    private final GoodsOfOrder goods;
    private final Matching matching;
    private final Messages messages;
    private final Clock clock;

    Withdrawals(
            GoodsFilings filings,
            NoticedOrders orders,
            GoodsOfOrder goods,
            Matching matching,
            Messages messages,
            Clock clock) {
        this.filings = filings;
        this.orders = orders;
        this.goods = goods;
        this.matching = matching;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Files the declaration and sends its receipt.
     *
     * @throws org.amends.platform.problem.Problem 400 for units that the order has not, from whom we know to have bought it
     */
    public Filings.Outcome declare(Notice notice, Actor actor, Optional<IdempotencyKey> key) {
        Ground ground = Ground.of(CaseKind.WITHDRAWAL, clock.instant());
        GoodsFilings.GoodsFiling filing = new GoodsFilings.GoodsFiling(
                ground, () -> find(notice, ground), found -> newCase(notice, found), notice.preferences());
        return filings.file(filing, actor, key);
    }

    /** Where the law is not plain, and which goods somebody means who names them in words that fit several, a person finds out. */
    private FoundGoods find(Notice notice, Ground ground) {
        return orders.find(notice.order(), notice.contact())
                .map(order -> FoundGoods.of(
                        named(notice, order, ground).filter(OrderedGoods::granted),
                        new LookUp.Found(order.id(), LookupKey.Kind.ORDER_EMAIL)))
                .orElseGet(FoundGoods::none);
    }

    private Optional<OrderedGoods> named(Notice notice, StoredOrder order, Ground ground) {
        if (!notice.units().isEmpty()) {
            return Optional.of(matching.some(order, ground, notice.units()));
        }
        return notice.goods()
                .map(words -> matching.inWords(order, ground, words))
                .orElseGet(() -> goods.whole(order, ground));
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
                Optional.of(Declaration.ofWithdrawal(notice.isWhole(), found)));
    }
}
