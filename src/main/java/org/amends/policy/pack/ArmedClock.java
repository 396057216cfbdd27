package org.amends.policy.pack;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.amends.time.BusinessCalendar;

/**
 * A clock with all that it needs to run.
 *
 * @param owned the clock, and the pack in which it is written
 * @param through the pack of the case, which may have inherited it
 * @param calendarName for the record: {@code default}, or with the version of the pack that brings it
 */
public record ArmedClock(
        EffectivePack.Owned owned,
        PackRef through,
        Optional<Ladder> ladder,
        String calendarName,
        BusinessCalendar calendar) {

    public Clock clock() {
        return owned.clock();
    }

    /** What it says of a start. */
    public Ruling rule(Instant from) {
        Instant start = from.truncatedTo(ChronoUnit.MICROS);
        return new Ruling(this, start, clock().due(start, calendar));
    }

    static Optional<ArmedClock> of(EffectivePack.Owned owned, EffectivePack pack, Calendars scope) {
        Clock clock = owned.clock();
        Optional<Ladder> ladder = clock.ladder()
                .flatMap(name -> Optional.ofNullable(pack.ladders().get(name)));
        return scope.find(clock.calendar())
                .map(calendar ->
                        new ArmedClock(owned, pack.ref(), ladder, pack.calendarName(clock.calendar()), calendar));
    }
}
