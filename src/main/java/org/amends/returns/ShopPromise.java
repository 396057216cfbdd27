package org.amends.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.law.ShopPolicies;
import org.amends.returns.law.ShopPolicy;

/** What the shop promised to whoever made an order, as the law's questions take it. */
@ApplicationScoped
class ShopPromise {

    private final ShopPolicies policies;

    ShopPromise(ShopPolicies policies) {
        this.policies = policies;
    }

    /** As of the purchase, or of today where that is better for the customer; its days are those from the last delivery. */
    ShopPolicy policy(OrderSnapshot order) {
        return policies.of(order.concludedAt(), received(order));
    }

    /** Until the goods come the days are counted from the contract, like in the law's own answer. */
    private static Instant received(OrderSnapshot order) {
        return order.deliveries().stream()
                .map(OrderSnapshot.Delivery::at)
                .max(Comparator.naturalOrder())
                .orElse(order.concludedAt());
    }
}
