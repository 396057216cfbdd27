package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.LoggedCase;
import org.amends.order.Orders;
import org.amends.order.StoredOrder;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderName;

/** Shows the orders that may be those of a case whose order nobody has matched. */
@ApplicationScoped
public class OrderChoices {

    /** As many rows as a form tells apart. */
    private static final int MOST_LINES = 999;

    private final Orders orders;
    private final GoodsOfOrder goods;
    private final Askers askers;

    OrderChoices(Orders orders, GoodsOfOrder goods, Askers askers) {
        this.orders = orders;
        this.goods = goods;
        this.askers = askers;
    }

    /**
     * As it is known here; its shop is not asked.
     *
     * @param words what the customer wrote
     */
    public Optional<OrderChoice> find(OrderName name, LoggedCase file, String words) {
        return orders.find(name).map(order -> choice(order, file, words));
    }

    private OrderChoice choice(StoredOrder order, LoggedCase file, String words) {
        Map<String, Integer> left = goods.available(order, askers.ground(file));
        Comparator<OrderLine> likeliest = Comparator.comparingLong(line -> -NamedLines.shared(line, words));
        return new OrderChoice(
                order.snapshot().name(),
                order.snapshot().lines().stream()
                        .sorted(likeliest)
                        .limit(MOST_LINES)
                        .map(line -> new OrderChoice.Line(
                                line.id(), line.title(), line.ordered(), left.getOrDefault(line.id(), 0)))
                        .toList());
    }
}
