package org.amends.policy.pack;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.amends.time.BusinessCalendar;

/** What the lint rules look at: a pack with its parents and with the calendars that it can name. */
record Subject(EffectivePack effective, List<Above> parents, Scope scope) {

    /** A parent with the calendars that its clocks name. */
    record Above(EffectivePack pack, Scope scope) {}

    Pack pack() {
        return effective.pack();
    }

    List<EffectivePack> above() {
        return parents.stream().map(Above::pack).toList();
    }

    Stream<Clock> clocks(Duty duty) {
        return effective.clocks().stream().map(EffectivePack.Owned::clock).filter(clock -> clock.duty() == duty);
    }

    /** The pack's own clocks; the inherited ones were looked at in their own pack. */
    List<Clock> ownClocks() {
        return pack().clocks();
    }

    String path(Clock clock) {
        int index = pack().clocks().indexOf(clock);
        return index < 0 ? "extends" : "clocks[" + index + "]";
    }

    String path(Clock clock, String key) {
        int index = pack().clocks().indexOf(clock);
        return index < 0 ? "extends" : "clocks[" + index + "]." + key;
    }

    /** All clocks that can run, with their calendars; what can't run is another rule's matter. */
    Stream<ArmedClock> armed() {
        return effective.clocks().stream().flatMap(owned -> ArmedClock.of(owned, effective, scope).stream());
    }

    Grid grid(ZoneId zone) {
        return new Grid(pack().validFrom(), zone);
    }

    Grid grid(BusinessCalendar calendar) {
        return grid(calendar.zone());
    }
}
