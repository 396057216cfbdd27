package org.amends.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When a business is open, for a known range of years: intervals per day of the week, holidays, closures, and days with
 * hours of their own, in one time zone. Immutable and safe to share; building one costs tens of milliseconds, so keep it.
 *
 * <p>The business is open at an instant if the wall clock of its zone shows a time within the opening hours of that day.
 * On the night when the clock skips an hour, that hour is not business time; on the night when it shows an hour twice,
 * both count.
 *
 * <p>Every question about a time outside the years of the calendar is refused with {@link BeyondCalendar}, because its
 * holidays are unknown.
 */
public final class BusinessCalendar {

    private final ZoneId zone;
    private final int firstYear;
    private final int lastYear;
    private final OpeningTimes times;
    private final Timeline timeline;
    private final long[] businessDays;

    BusinessCalendar(ZoneId zone, int firstYear, int lastYear, OpeningTimes times) {
        this.zone = zone;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.times = times;
        this.timeline = Timeline.of(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31), zone, times::on);
        if (timeline.isEmpty()) {
            throw new IllegalArgumentException("The calendar never opens.");
        }
        this.businessDays = LocalDate.of(firstYear, 1, 1)
                .datesUntil(LocalDate.of(lastYear, 12, 31).plusDays(1))
                .filter(day -> closeOfBusiness(day).isPresent())
                .mapToLong(LocalDate::toEpochDay)
                .toArray();
    }

    /**
     * A calendar without any opening hours yet, from the first day of one year to the last day of another.
     *
     * @throws IllegalArgumentException if the years are not in order or more than a hundred
     */
    public static CalendarBuilder builder(ZoneId zone, int firstYear, int lastYear) {
        return new CalendarBuilder(zone, firstYear, lastYear);
    }

    public ZoneId zone() {
        return zone;
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return lastYear;
    }

    /** The intervals of a day in the order in which they open; empty on a day off. */
    public List<OpeningHours> hours(LocalDate date) {
        return times.on(known(date));
    }

    /** Why the business does not open on that day; empty if it does. */
    public Optional<DayOff> dayOff(LocalDate date) {
        return times.dayOff(known(date));
    }

    /** Open from the very instant of an opening, no longer open at the instant of a closing. */
    public boolean isOpen(Instant instant) {
        return timeline.isOpen(known(instant));
    }

    /** The instant itself while open, else the next instant at which the business opens. */
    public Instant nextOpening(Instant instant) {
        return timeline.nextOpening(known(instant)).orElseThrow(() -> beyond("The opening after " + instant));
    }

    /**
     * The first instant by which this much business time has passed: one hour after Friday 16:00 is Friday 17:00 if the
     * business closes then, not Monday's opening. Nothing added is the same instant.
     *
     * @throws IllegalArgumentException if the business time is negative
     */
    public Instant add(Instant start, Duration businessTime) {
        known(start);
        if (businessTime.isNegative()) {
            throw new IllegalArgumentException("Business time can't be taken away: " + businessTime + ".");
        }
        if (businessTime.isZero()) {
            return start;
        }
        // More than all the time that is left needs no look-up, and the sum can't overflow.
        if (businessTime.compareTo(Duration.between(start, timeline.end())) > 0) {
            throw beyond(businessTime + " of business time after " + start);
        }
        return timeline.at(timeline.position(start).plus(businessTime))
                .orElseThrow(() -> beyond(businessTime + " of business time after " + start));
    }

    /** The business time from one instant to another; negative if the second comes first. */
    public Duration between(Instant from, Instant to) {
        return timeline.position(known(to)).minus(timeline.position(known(from)));
    }

    /** The last closing of the day, at 24:00 the start of the next; empty on a day off. */
    public Optional<Instant> closeOfBusiness(LocalDate date) {
        Instant startOfDay = known(date).atStartOfDay(zone).toInstant();
        return timeline.lastOpen(endOfDay(date)).filter(closing -> closing.isAfter(startOfDay));
    }

    /** The first day after this one on which the business opens. */
    public LocalDate nextBusinessDay(LocalDate date) {
        return businessDay(known(date).plusDays(1), 0);
    }

    /** The n-th business day from this day on, itself included; the first is 0. */
    LocalDate businessDay(LocalDate date, int n) {
        if (date.getYear() < firstYear) {
            throw beyond(date.toString());
        }
        int found = Arrays.binarySearch(businessDays, date.toEpochDay());
        long index = (found >= 0 ? found : -found - 1L) + n;
        if (index >= businessDays.length) {
            throw beyond("Business day " + (n + 1L) + " from " + date);
        }
        return LocalDate.ofEpochDay(businessDays[(int) index]);
    }

    /** The day's 24:00 in the zone of the calendar. */
    Instant endOfDay(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    LocalDate localDate(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private LocalDate known(LocalDate date) {
        if (date.getYear() < firstYear || date.getYear() > lastYear) {
            throw beyond(date.toString());
        }
        return date;
    }

    private Instant known(Instant instant) {
        if (!timeline.covers(instant)) {
            throw beyond(instant.toString());
        }
        return instant;
    }

    private BeyondCalendar beyond(String what) {
        return new BeyondCalendar(what, firstYear, lastYear);
    }
}
