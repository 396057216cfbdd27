package org.amends.returns.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.amends.time.BusinessCalendar;
import org.amends.time.Limit;

/**
 * The short-term right to reject in the United Kingdom (L-34, Consumer Rights Act 2015, s. 22): thirty days, the day after
 * ownership, delivery and installation being the first. It stops while a repair or replacement is waited for, and after a
 * wait at least seven days are left. No day off moves its end.
 *
 * @param ready when all of ownership, delivery and installation had happened
 * @param keepsUntil for goods that perish within the thirty days: up to when they can be expected to keep
 * @param waits in order, none beginning before the one before it has ended; only the last may be going on
 */
public record RejectClock(Instant ready, Optional<Instant> keepsUntil, List<Wait> waits) {

    private static final Limit THIRTY_DAYS = LegalLimits.days(30);
    private static final Limit SEVEN_DAYS = LegalLimits.days(7);

    /**
     * The days on which the clock stands still, the first and the last included (s. 22(8)).
     *
     * @param from when the consumer asked for or agreed to repair or replacement
     * @param until when the consumer had the goods back; empty while they wait
     */
    public record Wait(Instant from, Optional<Instant> until) {

        public Wait {
            if (until.filter(from::isAfter).isPresent()) {
                throw new IllegalArgumentException("a wait ends before it begins: " + from);
            }
        }

        long days(ZoneId zone) {
            return until.map(end -> ChronoUnit.DAYS.between(day(from, zone), day(end, zone)) + 1)
                    .orElse(0L);
        }
    }

    /**
     * @param ends the first instant that is too late; empty while the clock stands
     * @param zone in which the days of the steps are meant
     */
    public record Answer(Optional<Instant> ends, ZoneId zone, List<Step> steps) {

        public boolean isOpenAt(Instant rejected) {
            return ends.filter(end -> !rejected.isBefore(end)).isEmpty();
        }
    }

    public RejectClock {
        waits = List.copyOf(waits);
        for (int i = 1; i < waits.size(); i++) {
            Instant from = waits.get(i).from();
            if (waits.get(i - 1).until().filter(end -> !end.isAfter(from)).isEmpty()) {
                throw new IllegalArgumentException("a wait begins before the one before it has ended: " + from);
            }
        }
    }

    public static RejectClock started(Instant ready) {
        return new RejectClock(ready, Optional.empty(), List.of());
    }

    /** A wait that begins after the end moves nothing: the right is gone by then. */
    public Answer read(BusinessCalendar calendar) {
        ZoneId zone = calendar.zone();
        Steps steps = new Steps(calendar);
        steps.at(Reason.READY_FOR_USE, ready);
        Instant end = steps.count(Reason.THIRTY_DAYS, ready, THIRTY_DAYS);
        if (keepsUntil.filter(end::isAfter).isPresent()) {
            end = keepsUntil.get();
            steps.at(Reason.KEEPS_UNTIL, end);
        }
        for (Wait wait : waits) {
            if (!wait.from().isBefore(end)) {
                break;
            }
            steps.at(Reason.WAIT_BEGAN, wait.from());
            if (wait.until().isEmpty()) {
                return new Answer(Optional.empty(), zone, steps.taken());
            }
            end = after(wait, wait.until().get(), end, steps, zone);
        }
        return new Answer(Optional.of(end), zone, steps.taken());
    }

    private static Instant after(Wait wait, Instant back, Instant end, Steps steps, ZoneId zone) {
        steps.at(Reason.WAIT_ENDED, back);
        Instant extended = end.atZone(zone).plusDays(wait.days(zone)).toInstant();
        Instant sevenDays = steps.end(back, SEVEN_DAYS);
        boolean leavesMore = !extended.isBefore(sevenDays);
        Instant later = leavesMore ? extended : sevenDays;
        steps.on(leavesMore ? Reason.EXTENDED_BY_WAIT : Reason.SEVEN_DAYS_LEFT, day(Steps.within(later), zone));
        return later;
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
