package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.amends.outbox.Deliveries.Delivery;
import org.amends.platform.KeysetPage;
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
        long before = before(after);
        return page(limit, most -> deliveries.of(endpoint, state, before, most));
    }

    /** What was given up, of all endpoints. */
    DeliveryView.Page dead(Optional<String> after, int limit) {
        long before = before(after);
        return page(limit, most -> deliveries.dead(before, most));
    }

    private static long before(Optional<String> after) {
        return after.map(DeliveryLog::position).orElse(Long.MAX_VALUE);
    }

    private static DeliveryView.Page page(int limit, IntFunction<List<Delivery>> fetch) {
        KeysetPage<Delivery> page = KeysetPage.of(limit, fetch, last -> Long.toString(last.position()));
        return new DeliveryView.Page(page.map(DeliveryView::of), page.next());
    }

    private static long position(String after) {
        if (!after.matches("\\d{1,18}")) {
            throw Problem.invalid("after", "not-a-position", "Send “next” of the page before, unchanged.");
        }
        return Long.parseLong(after);
    }
}
