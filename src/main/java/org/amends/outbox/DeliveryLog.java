package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.amends.outbox.Deliveries.Delivery;
import org.amends.platform.problem.Problem;

/** The log of messages, page by page. */
@ApplicationScoped
class DeliveryLog {

    private final Deliveries deliveries;
    private final Endpoints endpoints;

    DeliveryLog(Deliveries deliveries, Endpoints endpoints) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
    }

    /** @throws Problem when there is no such endpoint */
    DeliveryView.Page of(UUID endpoint, Optional<Deliveries.State> state, Optional<String> after, int limit) {
        if (endpoints.find(endpoint).isEmpty()) {
            throw Problem.notFound("webhook endpoint");
        }
        return page(after, limit, before -> deliveries.of(endpoint, state, before, limit + 1));
    }

    /** What was given up, of all endpoints. */
    DeliveryView.Page dead(Optional<String> after, int limit) {
        return page(after, limit, before -> deliveries.dead(before, limit + 1));
    }

    private static DeliveryView.Page page(Optional<String> after, int limit, LongFunction<List<Delivery>> rows) {
        List<Delivery> found = rows.apply(after.map(DeliveryLog::position).orElse(Long.MAX_VALUE));
        List<DeliveryView> shown =
                found.stream().limit(limit).map(DeliveryView::of).toList();
        return new DeliveryView.Page(
                shown,
                found.size() > limit
                        ? Optional.of(String.valueOf(shown.get(limit - 1).number()))
                        : Optional.empty());
    }

    private static long position(String after) {
        if (!after.matches("\\d{1,18}")) {
            throw Problem.invalid("after", "not-a-position", "Send “next” of the page before, unchanged.");
        }
        return Long.parseLong(after);
    }
}
