package org.amends.order.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.amends.order.SampleOrder;
import org.amends.order.lookup.FindableOrder;
import org.amends.order.lookup.LookupKey;
import org.amends.order.snapshot.OrderName;
import org.amends.platform.connector.Connector;

/** A shop that tells of nothing by itself and can be asked for one order. */
@ApplicationScoped
class AskedShop implements OrderSource {

    static final String NAME = "asked-shop";
    static final String SILENT = "silent";

    private final Map<String, FindableOrder> orders = new ConcurrentHashMap<>();

    /** One kettle at 40.00. */
    void has(String number) {
        orders.put(
                number,
                new SampleOrder()
                        .named(new OrderName(NAME, number))
                        .line("1", 1, 40_00)
                        .findable());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.BY_EXTERNAL_ID);
    }

    @Override
    public Optional<FindableOrder> byExternalId(String externalId) {
        if (externalId.equals(SILENT)) {
            throw new SourceTrouble(Connector.Trouble.NO_ANSWER, "it does not answer");
        }
        return Optional.ofNullable(orders.get(externalId));
    }

    @Override
    public List<OrderName> find(LookupKey key) {
        return List.of();
    }

    @Override
    public Stream<Changed> changedSince(Instant since) {
        return Stream.empty();
    }
}
