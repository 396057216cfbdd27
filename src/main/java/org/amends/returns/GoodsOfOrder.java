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
    Optional<ClaimedGoods> whole(StoredOrder order) {
        SortedMap<String, Integer> available = new TreeMap<>(commitments.available(order.id()));
        SortedMap<String, Integer> left = new TreeMap<>(available);
        left.values().removeIf(units -> units == 0);
        return left.isEmpty() ? Optional.empty() : Optional.of(claimed(order, left, available));
    }

    /**
     * These, and what makes no sense without them (art. 15).
     *
     * @throws FrozenOrders.OrderMoved when fewer of them are left
     */
    ClaimedGoods some(StoredOrder order, List<Units> units) {
        SortedMap<String, Integer> available = new TreeMap<>(commitments.available(order.id()));
        SortedMap<String, Integer> asked = new TreeMap<>();
        units.forEach(one -> asked.merge(one.line(), one.quantity(), Math::addExact));
        if (asked.entrySet().stream().anyMatch(line -> line.getValue() > available.getOrDefault(line.getKey(), 0))) {
            throw new FrozenOrders.OrderMoved();
        }
        Map<String, Integer> committed = committed(order, available);
        ground.ofWithdrawal(order.snapshot(), asked, committed).pulledIn().forEach((line, pulled) -> {
            int most = Math.min(pulled, available.getOrDefault(line, 0));
            if (most > asked.getOrDefault(line, 0)) {
                asked.put(line, most);
            }
        });
        return claimed(order, asked, available);
    }

    /** @param available read once, so that the sum, the law's answer and the units speak of the same moment */
    private ClaimedGoods claimed(StoredOrder order, SortedMap<String, Integer> units, Map<String, Integer> available) {
        OrderSnapshot snapshot = order.snapshot();
        Map<String, Integer> committed = committed(order, available);
        Reckoned reckoned = new RefundReckoning(snapshot, DeliveryBack.PRO_RATA).of(committed, units);
        OrderedGoods goods = new OrderedGoods(
                order.id(),
                order.seal(),
                reckoned.lines().stream()
                        .map(share -> new GoodsLine(share.lineId(), share.units(), share.amount()))
                        .toList(),
                units.keySet().stream().anyMatch(line -> isOut(snapshot, line)),
                reckoned.delivery());
        Answer answer = ground.ofWithdrawal(snapshot, units, committed).answer();
        return new ClaimedGoods(goods, answer == Answer.ELIGIBLE);
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
