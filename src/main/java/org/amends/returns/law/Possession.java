package org.amends.returns.law;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.order.snapshot.OrderSnapshot.Delivery;
import org.amends.order.snapshot.WithdrawalExclusion;

/**
 * Since when the consumer has had all that the period waits for (L-12). The last delivery of the order counts, so no
 * delivery that becomes known later ever ends the period earlier. A replacement is no delivery of the order.
 *
 * @param since empty while it is not known or not complete
 * @param reason which event it is, or why there is none
 */
record Possession(Optional<Instant> since, Reason reason) {

    /** These are done, not handed over. */
    private static final Set<WithdrawalExclusion> NOT_HANDED_OVER = EnumSet.of(
            WithdrawalExclusion.SERVICE_PERFORMED,
            WithdrawalExclusion.URGENT_REPAIR,
            WithdrawalExclusion.DATED_LEISURE,
            WithdrawalExclusion.DIGITAL_CONTENT_BEGUN);

    static Possession of(OrderSnapshot order, Supply supply) {
        if (supply == Supply.NO_GOODS) {
            return new Possession(Optional.of(order.concludedAt()), Reason.NO_GOODS);
        }
        List<Instant> deliveries = deliveries(order);
        if (deliveries.isEmpty()) {
            return new Possession(Optional.empty(), Reason.DELIVERY_UNKNOWN);
        }
        if (supply == Supply.REGULAR_DELIVERIES) {
            return new Possession(deliveries.stream().min(Comparator.naturalOrder()), Reason.FIRST_DELIVERY);
        }
        boolean complete = order.lines().stream()
                .filter(Possession::isHandedOver)
                .allMatch(line -> delivered(order, line.id()) >= line.ordered());
        return complete
                ? new Possession(deliveries.stream().max(Comparator.naturalOrder()), Reason.LAST_GOOD_DELIVERED)
                : new Possession(Optional.empty(), Reason.DELIVERY_INCOMPLETE);
    }

    /** The last delivery that had goods of this line. */
    static Optional<Instant> ofLine(OrderSnapshot order, String lineId) {
        return order.deliveries().stream()
                .filter(delivery ->
                        delivery.lines().stream().anyMatch(line -> line.lineId().equals(lineId)))
                .map(Delivery::at)
                .max(Comparator.naturalOrder());
    }

    /** How many units of the line came, as far as anybody knows. */
    static long delivered(OrderSnapshot order, String lineId) {
        return order.deliveries().stream()
                .flatMap(delivery -> delivery.lines().stream())
                .filter(line -> line.lineId().equals(lineId))
                .mapToLong(OrderSnapshot.DeliveredLine::quantity)
                .sum();
    }

    private static List<Instant> deliveries(OrderSnapshot order) {
        return order.deliveries().stream()
                .filter(delivery -> delivery.lines().stream()
                        .anyMatch(line -> order.line(line.lineId()).isPresent()))
                .map(Delivery::at)
                .toList();
    }

    private static boolean isHandedOver(OrderLine line) {
        return line.ancillaryTo().isEmpty()
                && line.exclusion().filter(NOT_HANDED_OVER::contains).isEmpty();
    }
}
