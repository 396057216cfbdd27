package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.lifecycle.Units;
import org.amends.order.Commitments;
import org.amends.order.Orders;
import org.amends.order.StoredOrder;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Handle;

/**
 * Freezes an order for a case, with what the law says of it, and commits its units, in the transaction that says so: what is
 * given back later is reckoned from the order as it was, and no other case speaks for the same units.
 */
@ApplicationScoped
public class FrozenOrders {

    private static final String FREEZE = """
            INSERT INTO case_order (case_id, order_id, document, seal, evaluation)
            SELECT :case, id, document, :seal, CAST(:evaluation AS jsonb) FROM shop_order WHERE id = :order
            """;

    private final Orders orders;
    private final Commitments commitments;
    private final LegalGround law;

    FrozenOrders(Orders orders, Commitments commitments, LegalGround law) {
        this.orders = orders;
        this.commitments = commitments;
        this.law = law;
    }

    /** Somebody else was quicker; whatever was about to be written is undone. */
    public static final class OrderMoved extends RuntimeException {
        OrderMoved() {
            super("the order has moved since it was read", null, false, false);
        }
    }

    /** @throws OrderMoved when the order is no longer as it was read, or too few of its units are left */
    public void freeze(Handle handle, UUID caseId, OrderedGoods goods, Ground ground) {
        Map<String, Integer> units = byLine(goods);
        Map<String, Integer> available = commitments.available(handle, goods.order());
        boolean taken = ground.takesUnits()
                && !commitments.commit(handle, goods.order(), units).isEmpty();
        StoredOrder order = orders.find(handle, goods.order())
                .filter(found -> found.seal().equals(goods.seal()))
                .orElseThrow(OrderMoved::new);
        if (taken) {
            throw new OrderMoved();
        }
        String evaluation =
                law.json(law.evaluate(ground, order.snapshot(), units, GoodsOfOrder.committed(order, available)));
        handle.createUpdate(FREEZE)
                .bind("case", caseId)
                .bind("order", goods.order())
                .bind("seal", goods.seal())
                .bind("evaluation", evaluation)
                .execute();
    }

    void release(Handle handle, OrderedGoods goods) {
        commitments.release(handle, goods.order(), byLine(goods));
    }

    /** @throws Problem 409 when other cases speak for them meanwhile */
    void takeAgain(Handle handle, OrderedGoods goods) {
        if (!commitments.commit(handle, goods.order(), byLine(goods)).isEmpty()) {
            throw Problem.conflict(
                    "/problems/goods-in-another-case",
                    "These goods are in another case by now. Write there, or begin a new one.");
        }
    }

    private static Map<String, Integer> byLine(OrderedGoods goods) {
        return goods.units().stream().collect(Collectors.toMap(Units::line, Units::quantity, Math::addExact));
    }
}
