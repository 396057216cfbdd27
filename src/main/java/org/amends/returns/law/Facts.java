package org.amends.returns.law;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of an order besides its snapshot. There is no receipt among it: whoever is found in the orders needs none.
 *
 * @param asker who asks
 * @param deliveryProven whether a carrier or a signature proves the deliveries (L-15)
 * @param noticeProven whether it can be proven that the consumer was told of the right (L-16)
 * @param withdrawnBefore units by line that earlier declarations have withdrawn
 * @param repaired lines that were repaired under the guarantee (L-28)
 */
public record Facts(
        Asker asker,
        Supply supply,
        boolean deliveryProven,
        boolean noticeProven,
        SortedMap<String, Integer> withdrawnBefore,
        SortedSet<String> repaired) {

    public Facts {
        withdrawnBefore = Collections.unmodifiableSortedMap(new TreeMap<>(withdrawnBefore));
        repaired = Collections.unmodifiableSortedSet(new TreeSet<>(repaired));
    }

    /** Asked by the buyer. */
    public static Facts of(
            Supply supply,
            boolean deliveryProven,
            boolean noticeProven,
            Map<String, Integer> withdrawnBefore,
            Set<String> repaired) {
        return new Facts(
                Asker.BUYER,
                supply,
                deliveryProven,
                noticeProven,
                new TreeMap<>(withdrawnBefore),
                new TreeSet<>(repaired));
    }

    /** Goods, and nothing proven. */
    public static Facts unproven() {
        return of(Supply.GOODS, false, false, Map.of(), Set.of());
    }

    public Facts with(Asker other) {
        return new Facts(other, supply, deliveryProven, noticeProven, withdrawnBefore, repaired);
    }
}
