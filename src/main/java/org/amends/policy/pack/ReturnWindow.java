package org.amends.policy.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.amends.time.BusinessCalendar;
import org.amends.time.DueDate;
import org.amends.time.Explanation;

/** How long goods may come back under a pack, ready to be asked. */
public record ReturnWindow(PackRef through, String calendarName, BusinessCalendar calendar, Returns.Window window) {

    /** For the record: {@code eu-consumer@1/returns.window}. */
    public String name() {
        return through + "/returns.window";
    }

    /** @throws org.amends.time.BeyondCalendar if the last day lies outside the years of the calendar */
    public Explanation explain(Instant from) {
        return DueDate.explain(from, window.limit(), calendar);
    }

    /**
     * How many calendar days it has for goods that came then: those from the day after that to its last one, moved by a day off
     * where it moves.
     *
     * @throws org.amends.time.BeyondCalendar if the last day lies outside the years of the calendar
     */
    public int daysFrom(Instant from) {
        LocalDate received = LocalDate.ofInstant(from, calendar.zone());
        return (int) ChronoUnit.DAYS.between(received, explain(from).lastDay());
    }
}
