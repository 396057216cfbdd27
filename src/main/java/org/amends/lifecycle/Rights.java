package org.amends.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the customer is entitled to, as far as somebody here knows of it (S1-32). Summed up from the events. */
final class Rights {

    private final SortedMap<Integer, KnownRight> known = new TreeMap<>();
    private int last;

    Rights() {}

    Rights(Rights other) {
        known.putAll(other.known);
        last = other.last;
    }

    void take(Event event) {
        if (event.fact() instanceof Fact.RightNoted noted) {
            last = noted.right();
            known.put(noted.right(), new KnownRight(noted.right(), event.seq(), noted.kind(), noted.worth()));
        } else if (event.fact() instanceof Fact.RightDropped dropped) {
            known.remove(dropped.right());
        }
    }

    List<KnownRight> known() {
        return List.copyOf(known.values());
    }

    Optional<KnownRight> find(int number) {
        return Optional.ofNullable(known.get(number));
    }

    int last() {
        return last;
    }
}
