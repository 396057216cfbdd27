package org.amends.returns.law;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;

/** Contracts that end with the one they belong to, such as gift wrap, insurance or an extended warranty (L-24, art. 15). */
public final class Ancillary {

    private Ancillary() {}

    /**
     * The units that a withdrawal pulls in, by line. Of a line that was bought once for several units, none go while a unit
     * stays; all go with the last one. Lines that hang on a pulled-in line follow it.
     *
     * @param withdrawn units by line, those of earlier withdrawals included
     * @return units by line, those of earlier withdrawals included, without the lines that were named
     */
    public static SortedMap<String, Integer> pulledIn(OrderSnapshot order, Map<String, Integer> withdrawn) {
        Map<String, Integer> gone = new TreeMap<>(withdrawn);
        SortedMap<String, Integer> pulled = new TreeMap<>();
        // A chain is no longer than the lines are many; a circle in what a shop sent ends there too.
        for (int round = 0; round < order.lines().size(); round++) {
            for (OrderLine line : order.lines()) {
                int units = following(order, line, gone);
                if (units > gone.getOrDefault(line.id(), 0)) {
                    gone.put(line.id(), units);
                    pulled.put(line.id(), units);
                }
            }
        }
        return Collections.unmodifiableSortedMap(pulled);
    }

    private static int following(OrderSnapshot order, OrderLine line, Map<String, Integer> gone) {
        return line.ancillaryTo()
                .flatMap(order::line)
                .map(main -> share(line, main, gone.getOrDefault(main.id(), 0)))
                .orElse(0);
    }

    private static int share(OrderLine line, OrderLine main, int gone) {
        return (int) ((long) line.ordered() * Math.min(gone, main.ordered()) / main.ordered());
    }
}
