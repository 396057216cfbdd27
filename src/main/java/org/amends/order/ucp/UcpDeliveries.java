package org.amends.order.ucp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amends.order.snapshot.OrderSnapshot.DeliveredLine;
import org.amends.order.snapshot.OrderSnapshot.Delivery;
import org.amends.order.ucp.UcpOrder.Adjustment;
import org.amends.order.ucp.UcpOrder.FulfillmentEvent;
import org.amends.order.ucp.UcpOrder.LineCount;
import org.jspecify.annotations.Nullable;

/** Reads what reached the customer, and what came back from them. */
final class UcpDeliveries {

    private static final String EVENTS = "fulfillment.events";
    private static final int MOST = 10_000;

    private final Faults faults;

    UcpDeliveries(Faults faults) {
        this.faults = faults;
    }

    /** Units by line that came back, or are on their way; shops count them down as {@code -1} or up as {@code 1}. */
    static Map<String, Integer> returned(@Nullable List<@Nullable Adjustment> adjustments) {
        Map<String, Integer> returned = new HashMap<>();
        for (Adjustment adjustment : adjustments == null ? List.<@Nullable Adjustment>of() : adjustments) {
            if (adjustment == null || !"return".equals(adjustment.type()) || "failed".equals(adjustment.status())) {
                continue;
            }
            for (LineCount line :
                    adjustment.lineItems() == null ? List.<@Nullable LineCount>of() : adjustment.lineItems()) {
                if (line != null && line.id() != null && line.quantity() != null) {
                    long sum = returned.getOrDefault(line.id(), 0) + Math.abs((long) line.quantity());
                    returned.put(line.id(), (int) Math.min(sum, 1_000_000));
                }
            }
        }
        return returned;
    }

    /** @param ordered units by line */
    List<Delivery> read(@Nullable List<@Nullable FulfillmentEvent> events, Map<String, Integer> ordered) {
        if (events == null) {
            return List.of();
        }
        if (events.size() > MOST) {
            faults.add(EVENTS, "size", "Give at most 10000 events.");
            return List.of();
        }
        List<Delivery> deliveries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            FulfillmentEvent event = events.get(i);
            if (event != null && "delivered".equals(event.type())) {
                String field = EVENTS + "[" + i + "]";
                Delivery delivery = delivery(event, field, ordered);
                if (!ids.add(delivery.id())) {
                    faults.add(field + ".id", "event.twice", "Another delivery has this id already.");
                }
                deliveries.add(delivery);
            }
        }
        deliveries.sort(Comparator.comparing(Delivery::at));
        return deliveries;
    }

    private Delivery delivery(FulfillmentEvent event, String field, Map<String, Integer> ordered) {
        Instant at = faults.instant(event.occurredAt(), field + ".occurred_at");
        List<DeliveredLine> lines = new ArrayList<>();
        List<@Nullable LineCount> counts = event.lineItems() == null ? List.of() : event.lineItems();
        if (counts.isEmpty()) {
            faults.add(field + ".line_items", "not-empty", "Say which lines were delivered.");
        }
        for (int i = 0; i < counts.size(); i++) {
            LineCount count = counts.get(i);
            String line = field + ".line_items[" + i + "]";
            if (faults.present(count, line) && count != null) {
                delivered(count, line, ordered, lines);
            }
        }
        return new Delivery(faults.text(event.id(), field + ".id", 100), at, lines);
    }

    /** Goods of a line that was cancelled afterwards stay out, as the line does. */
    private void delivered(LineCount count, String field, Map<String, Integer> ordered, List<DeliveredLine> lines) {
        String id = faults.text(count.id(), field + ".id", 100);
        int quantity = faults.atLeast(1, count.quantity(), field + ".quantity");
        Integer most = ordered.get(id);
        if (most == null) {
            faults.add(field + ".id", "line.unknown", "The order has no line with this id.");
        } else if (most > 0) {
            lines.add(new DeliveredLine(id, quantity));
        }
    }
}
