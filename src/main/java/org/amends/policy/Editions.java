package org.amends.policy;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** In which version each of the organisation's calendars is counted on. */
record Editions(SortedMap<String, Integer> versions) {

    Editions {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    static Editions only(CalendarShelf.Named named) {
        return new Editions(new TreeMap<>(Map.of(named.id(), named.version())));
    }

    Editions with(CalendarShelf.Named named) {
        SortedMap<String, Integer> more = new TreeMap<>(versions);
        more.put(named.id(), named.version());
        return new Editions(more);
    }

    Optional<CalendarShelf.Named> of(String id) {
        return Optional.ofNullable(versions.get(id)).map(version -> new CalendarShelf.Named(id, version));
    }

    /** For the record: the organisation's with their version; one that a pack brings has the pack's already. */
    String name(String calendar) {
        return of(calendar).map(CalendarShelf.Named::toString).orElse(calendar);
    }
}
