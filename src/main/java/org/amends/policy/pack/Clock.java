package org.amends.policy.pack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.time.BusinessCalendar;
import org.amends.time.DueDate;
import org.amends.time.Limit;

/**
 * A duty with its time.
 *
 * @param id unique in its pack
 * @param ref the source of law, as a reader finds it
 * @param calendar its name: one of the pack, or of the organisation
 * @param holdUntilAny it may wait for the first of these: a later date, not a pause
 * @param optional a way that may be missed without a breach
 * @param warnAt fractions of the whole time, each below 1, at which its owner hears of it
 * @param ladder the name of the ladder that begins when it is due
 */
public record Clock(
        String id,
        Duty duty,
        Basis basis,
        Optional<String> ref,
        Set<Trigger> start,
        Set<Trigger> stop,
        Limit limit,
        String calendar,
        Optional<Pause> pause,
        Optional<Extension> extension,
        Set<Trigger> holdUntilAny,
        boolean optional,
        List<Double> warnAt,
        Optional<String> ladder) {

    public Clock {
        start = Ordered.set(start);
        stop = Ordered.set(stop);
        holdUntilAny = Ordered.set(holdUntilAny);
        warnAt = List.copyOf(warnAt);
    }

    Instant due(Instant start, BusinessCalendar calendar) {
        return DueDate.of(start, limit, calendar);
    }

    /** The due date after so many letters that extend it; more than its extension allows change nothing. */
    Instant extended(Instant start, Instant due, int letters, BusinessCalendar calendar) {
        Instant extended = due;
        int allowed = extension.map(Extension::times).orElse(0);
        for (int i = 0; i < Math.min(letters, allowed); i++) {
            extended = extension.orElseThrow().after(start, extended, calendar);
        }
        return extended;
    }

    /** The latest that it can become by letters alone. */
    Instant latest(Instant start, BusinessCalendar calendar) {
        return extended(start, due(start, calendar), Integer.MAX_VALUE, calendar);
    }
}
