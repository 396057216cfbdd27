package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amends.lifecycle.Declaration.GoodsLine;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.lifecycle.Units;
import org.amends.order.Commitments;
import org.amends.order.StoredOrder;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.remedy.refund.DeliveryBack;
import org.amends.remedy.refund.Reckoned;
import org.amends.remedy.refund.RefundReckoning;
import org.amends.returns.law.Answer;

/** Says which goods of an order a withdrawal is about, and what they come to. */
@ApplicationScoped
class GoodsOfOrder {

    private final Commitments commitments;
    private final LegalGround ground;

    GoodsOfOrder(Commitments commitments, LegalGround ground) {
        this.commitments = commitments;
        this.ground = ground;
    }

    /** All that no other case speaks for; empty when nothing is left. */
    Optional<OrderedGoods> whole(StoredOrder order) {
        SortedMap<String, Integer> left = left(order);
        return left.isEmpty() ? Optional.empty() : Optional.of(goods(order, left));
    }

    /**
     * These, and what makes no sense without them (art. 15).
     *
     * @throws IllegalArgumentException for a line that the order has not, or more units than are left of it
     */
    OrderedGoods some(StoredOrder order, List<Units> units) {
        SortedMap<String, Integer> asked = new TreeMap<>();
        units.forEach(one -> asked.merge(one.line(), one.quantity(), Math::addExact));
        SortedMap<String, Integer> left = left(order);
        ground.ofWithdrawal(order.snapshot(), asked, committed(order))
                .pulledIn()
                .forEach((line, pulled) -> {
                    int most = Math.min(pulled, left.getOrDefault(line, 0));
                    if (most > asked.getOrDefault(line, 0)) {
                        asked.put(line, most);
                    }
                });
        return goods(order, asked);
    }

    /** Whether the law gives all of it back without anybody having to look. */
    boolean isBeyondDoubt(StoredOrder order, OrderedGoods goods) {
        Map<String, Integer> units =
                goods.units().stream().collect(Collectors.toMap(Units::line, Units::quantity, Math::addExact));
        return ground.ofWithdrawal(order.snapshot(), units, committed(order)).answer() == Answer.ELIGIBLE;
    }

    private SortedMap<String, Integer> left(StoredOrder order) {
        SortedMap<String, Integer> left = new TreeMap<>(commitments.available(order.id()));
        left.values().removeIf(units -> units == 0);
        return left;
    }

    private OrderedGoods goods(StoredOrder order, SortedMap<String, Integer> units) {
        OrderSnapshot snapshot = order.snapshot();
        Reckoned reckoned = new RefundReckoning(snapshot, DeliveryBack.PRO_RATA).of(committed(order), units);
        return new OrderedGoods(
                order.id(),
                order.seal(),
                reckoned.lines().stream()
                        .map(share -> new GoodsLine(share.lineId(), share.units(), share.amount()))
                        .toList(),
                units.keySet().stream().anyMatch(line -> isOut(snapshot, line)),
                reckoned.delivery());
    }

    private static boolean isOut(OrderSnapshot order, String line) {
        return order.line(line).map(OrderLine::fulfilled).orElse(0) > 0;
    }

    /** What other cases speak for has been reckoned with them. */
    private Map<String, Integer> committed(StoredOrder order) {
        Map<String, Integer> available = commitments.available(order.id());
        Map<String, Integer> committed = new HashMap<>();
        order.snapshot()
                .lines()
                .forEach(line -> committed.put(line.id(), line.ordered() - available.getOrDefault(line.id(), 0)));
        return committed;
    }
}
