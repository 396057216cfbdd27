package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.amends.lifecycle.Declaration.GoodsLine;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.lifecycle.Units;
import org.amends.money.Money;
import org.amends.order.Commitments;
import org.amends.order.StoredOrder;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.remedy.refund.DeliveryBack;
import org.amends.remedy.refund.PriceReductions;
import org.amends.remedy.refund.Reckoned;
import org.amends.remedy.refund.RefundReckoning;
import org.amends.returns.law.Answer;
import org.amends.returns.law.Evaluation;
import org.amends.returns.law.ReturnKind;

/** Says which goods of an order a case is about, and what they come to. */
@ApplicationScoped
public class GoodsOfOrder {

    private final Commitments commitments;
    private final PriceReductions reductions;
    private final LegalGround law;

    GoodsOfOrder(Commitments commitments, PriceReductions reductions, LegalGround law) {
        this.commitments = commitments;
        this.reductions = reductions;
        this.law = law;
    }

    /** All that no other case speaks for; empty when nothing is left. */
    public Optional<OrderedGoods> whole(StoredOrder order, Ground ground) {
        SortedMap<String, Integer> available = available(order, ground);
        SortedMap<String, Integer> left = new TreeMap<>(available);
        left.values().removeIf(units -> units == 0);
        return left.isEmpty() ? Optional.empty() : Optional.of(goods(order, ground, left, available));
    }

    /**
     * These, and what makes no sense without them (Directive 2011/83/EU, art. 15).
     *
     * @throws FrozenOrders.OrderMoved when fewer of them are left
     */
    public OrderedGoods some(StoredOrder order, Ground ground, List<Units> units) {
        SortedMap<String, Integer> available = available(order, ground);
        SortedMap<String, Integer> asked = new TreeMap<>();
        units.forEach(one -> asked.merge(one.line(), one.quantity(), Math::addExact));
        if (asked.entrySet().stream().anyMatch(line -> line.getValue() > available.getOrDefault(line.getKey(), 0))) {
            throw new FrozenOrders.OrderMoved();
        }
        Map<String, Integer> committed = committed(order, available);
        law.evaluate(ground, order.snapshot(), asked, committed).pulledIn().forEach((line, pulled) -> {
            int most = Math.min(pulled, available.getOrDefault(line, 0));
            if (most > asked.getOrDefault(line, 0)) {
                asked.put(line, most);
            }
        });
        return goods(order, ground, asked, available);
    }

    /** @param available read once, so that the sum, the law's answer and the units speak of the same moment */
    private OrderedGoods goods(
            StoredOrder order, Ground ground, SortedMap<String, Integer> units, Map<String, Integer> available) {
        OrderSnapshot snapshot = order.snapshot();
        Map<String, Integer> committed = committed(order, available);
        Evaluation evaluation = law.evaluate(ground, snapshot, units, committed);
        Reckoned reckoned =
                new RefundReckoning(snapshot, DeliveryBack.PRO_RATA, reductions.of(order.id())).of(committed, units);
        return new OrderedGoods(
                order.id(),
                order.seal(),
                reckoned.lines().stream()
                        .map(share -> new GoodsLine(share.lineId(), share.units(), share.amount()))
                        .toList(),
                ground.takesUnits() && units.keySet().stream().anyMatch(line -> isOut(snapshot, line)),
                endsTheContract(ground, evaluation) ? reckoned.delivery() : new Money(0, snapshot.currency()),
                ground.isGrantedByRules() && evaluation.answer() == Answer.ELIGIBLE);
    }

    /** Delivery goes back with a contract that ends, and nobody gets less for not having said "withdraw" (art. 13(1)). */
    private static boolean endsTheContract(Ground ground, Evaluation evaluation) {
        return ground.kind() == ReturnKind.WITHDRAWAL
                || ground.kind() == ReturnKind.RETURN && evaluation.besides().contains(ReturnKind.WITHDRAWAL);
    }

    /** Whoever takes no units asks about all that were ordered, whatever other cases speak for. */
    SortedMap<String, Integer> available(StoredOrder order, Ground ground) {
        SortedMap<String, Integer> available = new TreeMap<>();
        if (ground.takesUnits()) {
            available.putAll(commitments.available(order.id()));
        } else {
            order.snapshot().lines().forEach(line -> available.put(line.id(), line.ordered()));
        }
        return available;
    }

    private static boolean isOut(OrderSnapshot order, String line) {
        return order.line(line).map(OrderLine::fulfilled).orElse(0) > 0;
    }

    /** What other cases speak for has been reckoned with them. */
    static Map<String, Integer> committed(StoredOrder order, Map<String, Integer> available) {
        Map<String, Integer> committed = new HashMap<>();
        order.snapshot()
                .lines()
                .forEach(line ->
                        committed.put(line.id(), Math.max(0, line.ordered() - available.getOrDefault(line.id(), 0))));
        return committed;
    }
}
