package org.amends.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.amends.policy.pack.PackId;
import org.amends.policy.pack.PackRef;

/**
 * What was activated and retired, the latest first. A version rules from its {@code valid_from} on; until then the one
 * before it goes on, so that no day is without rules.
 */
record Activations(List<Entry> latestFirst) {

    Activations {
        latestFirst = List.copyOf(latestFirst);
    }

    /** @param version empty when the pack was retired */
    record Entry(PackId id, Optional<Integer> version, Optional<UUID> by) {

        static Entry of(PackRef ref, UUID by) {
            return new Entry(ref.id(), Optional.of(ref.version()), Optional.of(by));
        }

        Optional<PackRef> ref() {
            return version.map(number -> new PackRef(id, number));
        }
    }

    boolean isEmpty() {
        return latestFirst.isEmpty();
    }

    Activations and(Entry latest) {
        List<Entry> more = new ArrayList<>(latestFirst);
        more.add(0, latest);
        return new Activations(more);
    }

    /** The newest word on a pack, whether it is valid yet or not. */
    Optional<Entry> latest(PackId id) {
        return latestFirst.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Those that rule the cases received on that day, by name. */
    List<PackRef> on(LocalDate day, Function<PackRef, LocalDate> validFrom) {
        TreeMap<String, Optional<PackRef>> decided = new TreeMap<>();
        for (Entry entry : latestFirst) {
            boolean valid =
                    entry.ref().map(ref -> !validFrom.apply(ref).isAfter(day)).orElse(true);
            if (valid) {
                decided.putIfAbsent(entry.id().value(), entry.ref());
            }
        }
        return decided.values().stream().flatMap(Optional::stream).toList();
    }

    /** The days from then on with which the rules change. */
    SortedSet<LocalDate> turningDays(LocalDate today, Function<PackRef, LocalDate> validFrom) {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(today);
        latestFirst.stream()
                .flatMap(entry -> entry.ref().stream())
                .map(validFrom)
                .filter(day -> day.isAfter(today))
                .forEach(days::add);
        return days;
    }
}
