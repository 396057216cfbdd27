package org.amends.time;

import java.time.Duration;

/** What a {@link Term} counts. {@link DueDate} says where each of them ends. */
public enum Unit {
    /** Elapsed time between instants, whatever the clocks on the wall do. */
    MINUTES("minute", Duration.ofMinutes(1)),
    HOURS("hour", Duration.ofHours(1)),
    CALENDAR_DAYS("calendar day", Duration.ofDays(1)),
    WEEKS("week", Duration.ofDays(7)),
    MONTHS("month", Duration.ofDays(30)),
    /** Time during which the calendar is open. */
    BUSINESS_MINUTES("business minute", Duration.ofMinutes(1)),
    BUSINESS_HOURS("business hour", Duration.ofHours(1)),
    /** Days on which the calendar opens at all. */
    BUSINESS_DAYS("business day", Duration.ofDays(1));

    private final String word;
    private final Duration least;

    Unit(String word, Duration least) {
        this.word = word;
        this.least = least;
    }

    /** Whether opening hours, holidays and closures move the end of a term in this unit. */
    public boolean isBusiness() {
        return this == BUSINESS_MINUTES || this == BUSINESS_HOURS || this == BUSINESS_DAYS;
    }

    /** Whether a term in this unit ends on a day, not at an instant. */
    public boolean countsDays() {
        return this == CALENDAR_DAYS || this == WEEKS || this == MONTHS || this == BUSINESS_DAYS;
    }

    /** The notation of {@link Term}: "business day" for one, "business days" for any other amount. */
    String word(int amount) {
        return amount == 1 ? word : word + "s";
    }

    /** About how long one of it lasts at least: enough to tell a term from a typing error. */
    Duration least() {
        return least;
    }
}
