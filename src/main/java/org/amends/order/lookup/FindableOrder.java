package org.amends.order.lookup;

import java.util.Set;
import org.amends.order.snapshot.OrderSnapshot;

/**
 * An order, and what its customer may look it up by. Cards are not among the keys: they are taken from its payments.
 *
 * @param keys all of them; those of an earlier version that are not here any more find it no longer
 */
public record FindableOrder(OrderSnapshot order, Set<LookupKey> keys) {

    public FindableOrder {
        keys = Set.copyOf(keys);
    }
}
