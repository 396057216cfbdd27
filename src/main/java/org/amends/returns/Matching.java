package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Declaration.OrderedGoods;
import org.amends.lifecycle.Units;
import org.amends.order.StoredOrder;
import org.amends.order.snapshot.OrderName;
import org.amends.order.source.FetchedOrders;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;

/** Finds the order that a colleague names for a case, and says what is wrong with what they named. */
@ApplicationScoped
public class Matching {

    private final FetchedOrders orders;
    private final GoodsOfOrder goods;
    private final Askers askers;

    Matching(FetchedOrders orders, GoodsOfOrder goods, Askers askers) {
        this.orders = orders;
        this.goods = goods;
        this.askers = askers;
    }

    /**
     * @param units empty for all that is left, which nobody may say of goods that the customer keeps
     * @throws Problem 400 for an order or line that there is not, or for more units than are left
     */
    OrderedGoods goods(OrderName name, List<Units> units, LoggedCase file) {
        StoredOrder order = order(name);
        Ground ground = askers.ground(file);
        boolean whole = file.state().declaration().map(Declaration::whole).orElse(true);
        if (units.isEmpty() && !whole) {
            throw Problem.invalid(
                    "units",
                    "units-needed",
                    "The customer keeps the rest of the order. Say which lines they withdraw from.");
        }
        if (units.isEmpty()) {
            return goods.whole(order, ground)
                    .orElseThrow(() -> Problem.invalid(
                            "externalId", "nothing-left", "Other cases speak for all units of this order already."));
        }
        return some(order, ground, units);
    }

    /** @throws Problem 400 for one that neither we nor its shop know */
    public StoredOrder order(OrderName name) {
        return orders.find(name)
                .orElseThrow(() -> Problem.invalid(
                        "externalId",
                        "unknown-order",
                        "We know no order " + name.externalId() + " of " + name.source() + "."));
    }

    /** @throws Problem 400 for a line that there is not, or for more units than are left */
    public OrderedGoods some(StoredOrder order, Ground ground, List<Units> units) {
        List<FieldError> errors = errors(order, ground, units);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return goods.some(order, ground, units);
    }

    /** What somebody means who names goods in their own words; empty where that is not plain, or too few are left. */
    public Optional<OrderedGoods> inWords(StoredOrder order, Ground ground, String words) {
        return NamedLines.in(order.snapshot(), words)
                .filter(units -> errors(order, ground, units).isEmpty())
                .map(units -> goods.some(order, ground, units));
    }

    private List<FieldError> errors(StoredOrder order, Ground ground, List<Units> units) {
        Map<String, Integer> left = goods.available(order, ground);
        Map<String, Integer> asked = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Units one = units.get(i);
            int wanted = asked.merge(one.line(), one.quantity(), Math::addExact);
            int available = left.getOrDefault(one.line(), 0);
            if (order.snapshot().line(one.line()).isEmpty()) {
                errors.add(new FieldError(
                        "units[" + i + "].line", "unknown-line", "The order has no line " + one.line() + "."));
            } else if (wanted > available) {
                errors.add(new FieldError(
                        "units[" + i + "].quantity",
                        "too-many-units",
                        "Of line " + one.line() + " are " + available + " left, not " + wanted + "."));
            }
        }
        return errors;
    }

    /** Whoever was overtaken between looking and writing is told so, and nothing was written. */
    public Response orProblem(Supplier<Response> command) {
        try {
            return command.get();
        } catch (FrozenOrders.OrderMoved moved) {
            throw Problem.conflict(
                    "/problems/order-moved", "The order changed while you looked at it. Look again and send it anew.");
        }
    }
}
