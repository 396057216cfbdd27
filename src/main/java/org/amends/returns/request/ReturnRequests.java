package org.amends.returns.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.Filings;
import org.amends.casefile.NewCase;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.order.Orders;
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
import org.amends.returns.law.ReturnKind;

/**
 * Takes requests about goods in. What is plain is frozen with its order; what is not becomes a case all the same, and a person
 * finds out. Nobody is told whether their order was found, and nobody needs a receipt.
 */
@ApplicationScoped
public class ReturnRequests {

    private final GoodsFilings filings;
    private final NoticedOrders noticed;
    private final LookUp lookUp;
    private final Orders orders;
    private final GoodsOfOrder goods;
    private final Matching matching;
    private final RequestWords words;
    private final Clock clock;

    ReturnRequests(
            GoodsFilings filings,
            NoticedOrders noticed,
            LookUp lookUp,
            Orders orders,
            GoodsOfOrder goods,
            Matching matching,
            RequestWords words,
            Clock clock) {
        this.filings = filings;
        this.noticed = noticed;
        this.lookUp = lookUp;
        this.orders = orders;
        this.goods = goods;
        this.matching = matching;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Files the request and sends its receipt.
     *
     * @throws org.amends.platform.problem.Problem 400 for units that the order has not, from whom we know to have bought it
     */
    public Filings.Outcome file(ReturnRequest request, Actor actor, Optional<IdempotencyKey> key) {
        Ground ground = new Ground(
                ReturnKind.valueOf(request.reason().kind().name()),
                clock.instant(),
                request.faultShowedAt(),
                Optional.empty());
        GoodsFilings.GoodsFiling filing = new GoodsFilings.GoodsFiling(
                ground, () -> find(request, ground), found -> newCase(request, found), request.preferences());
        return filings.file(filing, actor, key);
    }

    private FoundGoods find(ReturnRequest request, Ground ground) {
        return order(request).map(found -> goods(request, ground, found)).orElseGet(FoundGoods::none);
    }

    private Optional<LookUp.Found> order(ReturnRequest request) {
        return request.ticket().flatMap(lookUp::orderOf).or(() -> request.order()
                .flatMap(number -> noticed.find(number, request.contact()))
                .map(order -> new LookUp.Found(order.id(), LookupKey.Kind.ORDER_EMAIL)));
    }

    /** Whoever knows no more of an order than others may know has a person look at it. */
    private FoundGoods goods(ReturnRequest request, Ground ground, LookUp.Found found) {
        Optional<OrderedGoods> plain = Optional.of(found)
                .filter(order -> order.by().isOfTheBuyer())
                .flatMap(order -> orders.find(order.order()))
                .flatMap(order -> named(request, ground, order));
        return FoundGoods.of(plain, found);
    }

    private Optional<OrderedGoods> named(ReturnRequest request, Ground ground, StoredOrder order) {
        if (!request.units().isEmpty()) {
            return Optional.of(matching.some(order, ground, request.units()));
        }
        return request.goods()
                .map(text -> matching.inWords(order, ground, text))
                .orElseGet(() -> goods.whole(order, ground));
    }

    private NewCase newCase(ReturnRequest request, Optional<OrderedGoods> found) {
        String title = words.title(request);
        return new NewCase(
                words.statement(request),
                List.of(title),
                Optional.of(title),
                words.wish(request),
                Optional.empty(),
                request.channel(),
                request.contact(),
                Optional.empty(),
                Optional.of(new Declaration(request.reason().kind(), request.isWhole(), found, request.wish())));
    }
}
