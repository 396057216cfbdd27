package org.amends.order.source;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.amends.order.Orders;
import org.amends.order.StoredOrder;
import org.amends.order.lookup.FindableOrder;
import org.amends.order.snapshot.OrderName;
import org.jboss.logging.Logger;

/** Finds an order that a colleague names: what no reading has brought yet is fetched from its shop. */
@ApplicationScoped
public class FetchedOrders {

    private static final Logger LOG = Logger.getLogger(FetchedOrders.class);

    private final List<OrderSource> sources;
    private final Orders orders;

    FetchedOrders(@All List<OrderSource> sources, Orders orders) {
        this.sources = List.copyOf(sources);
        this.orders = orders;
    }

    /** Never in a transaction, for a shop may be asked. Empty where neither we nor the shop know it, or the shop does not answer. */
    public Optional<StoredOrder> find(OrderName name) {
        return orders.find(name).or(() -> fetch(name).flatMap(order -> {
            orders.take(order);
            return orders.find(name);
        }));
    }

    private Optional<FindableOrder> fetch(OrderName name) {
        return sources.stream()
                .filter(source -> source.name().equals(name.source())
                        && source.capabilities().contains(OrderSource.Capability.BY_EXTERNAL_ID))
                .findFirst()
                .flatMap(source -> ask(source, name));
    }

    private static Optional<FindableOrder> ask(OrderSource source, OrderName name) {
        try {
            return source.byExternalId(name.externalId())
                    .filter(found -> found.order().name().equals(name));
        } catch (SourceTrouble trouble) {
            LOG.warnf("Order %s can't be fetched: %s", name, trouble.what());
            return Optional.empty();
        }
    }
}
