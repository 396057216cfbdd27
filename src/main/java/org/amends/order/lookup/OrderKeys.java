package org.amends.order.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.time.OrganisationCalendar;
import org.jdbi.v3.core.Handle;

/** Keeps by what each order is found. */
@ApplicationScoped
public class OrderKeys {

    private static final String FORGET = """
            DELETE FROM order_key k
             WHERE k.order_id = ANY(:orders)
               AND NOT EXISTS (SELECT FROM unnest(:digests, :owners) AS n (digest, order_id)
                                WHERE n.digest = k.digest AND n.order_id = k.order_id)
            """;

    private static final String KEEP = """
            INSERT INTO order_key (digest, kind, order_id)
            SELECT n.digest, n.kind, n.order_id FROM unnest(:digests, :kinds, :owners) AS n (digest, kind, order_id)
            ON CONFLICT DO NOTHING
            """;

    private final KeyDigests digests;
    private final OrganisationCalendar calendar;

    OrderKeys(KeyDigests digests, OrganisationCalendar calendar) {
        this.digests = digests;
        this.calendar = calendar;
    }

    /**
     * From now on these orders are found by their keys and by nothing else. In the transaction of the handle.
     *
     * @param orders by our ids; their rows are locked
     */
    public void replace(Handle handle, Map<UUID, FindableOrder> orders) {
        List<byte[]> found = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        orders.forEach((id, order) -> {
            for (LookupKey key : all(order)) {
                found.add(digests.of(key));
                kinds.add(key.kind().name());
                owners.add(id);
            }
        });
        handle.createUpdate(FORGET)
                .bindArray("orders", UUID.class, List.copyOf(orders.keySet()))
                .bindArray("digests", byte[].class, found)
                .bindArray("owners", UUID.class, owners)
                .execute();
        handle.createUpdate(KEEP)
                .bindArray("digests", byte[].class, found)
                .bindArray("kinds", String.class, kinds)
                .bindArray("owners", UUID.class, owners)
                .execute();
    }

    private Set<LookupKey> all(FindableOrder findable) {
        OrderSnapshot order = findable.order();
        Set<LookupKey> keys = new HashSet<>(findable.keys());
        LocalDate date = order.concludedAt().atZone(calendar.zone()).toLocalDate();
        for (OrderSnapshot.Payment payment : order.payments()) {
            payment.cardLastFour().ifPresent(lastFour -> {
                // A bank's statement may name the day before or after.
                for (int days = -1; days <= 1; days++) {
                    keys.add(new LookupKey.Card(lastFour, date.plusDays(days), payment.captured()));
                }
            });
        }
        return keys;
    }
}
