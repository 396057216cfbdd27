package org.amends.returns.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.amends.time.DayOff;

/**
 * One step of the way to a date, as data.
 *
 * @param at the instant of an event
 * @param day the last day that a count comes to, or the day that is skipped, in the zone of the answer
 * @param holiday what the skipped day is called; a Saturday or Sunday has no name
 */
public record Step(Reason reason, Optional<Instant> at, Optional<LocalDate> day, Optional<String> holiday) {

    static Step at(Reason reason, Instant at) {
        return new Step(reason, Optional.of(at), Optional.empty(), Optional.empty());
    }

    static Step on(Reason reason, LocalDate day) {
        return new Step(reason, Optional.empty(), Optional.of(day), Optional.empty());
    }

    static Step skipped(DayOff off) {
        return new Step(Reason.DAY_OFF, Optional.empty(), Optional.of(off.date()), off.name());
    }

    static Step of(Reason reason) {
        return new Step(reason, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
