package org.amends.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant DUE = Instant.parse("2025-11-28T09:12:00Z");
    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");

    @Test
    void a_moment_is_said_with_its_weekday_in_24_hours_and_in_the_readers_zone() {
        assertThat(Moments.moment(DUE, TALLINN, Locale.ENGLISH)).isEqualTo("Fri 28 Nov, 11:12");
        assertThat(Moments.day(DUE, TALLINN, Locale.ENGLISH)).isEqualTo("Fri 28 Nov");
        assertThat(Moments.date(DUE, TALLINN, Locale.US)).isEqualTo("Fri, 28 Nov 2025");
        assertThat(Moments.time(DUE.plusSeconds(12 * 3600), TALLINN, Locale.US)).isEqualTo("23:12");
    }

    @Test
    void a_month_and_a_day_of_an_axis_are_said_in_the_readers_language_and_as_short_as_they_can_be() {
        YearMonth november = YearMonth.of(2026, 11);
        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertThat(Moments.month(november, Locale.ENGLISH)).isEqualTo("November 2026");
        assertThat(Moments.month(november, Locale.forLanguageTag("et"))).isEqualTo("november 2026");
        assertThat(Moments.month(november, Locale.forLanguageTag("ru"))).startsWith("ноябрь 2026");
        assertThat(Moments.month(november, Locale.forLanguageTag("sk"))).isEqualTo("november 2026");
        assertThat(Moments.dayOfMonth(monday, Locale.ENGLISH)).isEqualTo("23 Nov");
        assertThat(Moments.shortMonth(november, Locale.ENGLISH)).isEqualTo("Nov");
        for (String language : List.of("en", "et", "ru", "sk")) {
            Locale locale = Locale.forLanguageTag(language);
            for (int month = 1; month <= 12; month++) {
                assertThat(Moments.shortMonth(november.withMonth(month), locale))
                        .hasSizeLessThanOrEqualTo(6);
                assertThat(Moments.dayOfMonth(monday.withMonth(month), locale))
                        .startsWith("23")
                        .hasSizeLessThanOrEqualTo(9);
            }
        }
    }

    @Test
    void what_is_due_at_midnight_is_due_on_the_day_that_ends() {
        Instant midnight = Instant.parse("2025-11-27T22:00:00Z");
        assertThat(Moments.due(midnight, TALLINN, Locale.ENGLISH)).isEqualTo("Thu 27 Nov");
        assertThat(Moments.lastDay(midnight, TALLINN, TALLINN, Locale.ENGLISH)).isEqualTo("Thu 27 Nov");
        assertThat(Moments.due(DUE, TALLINN, Locale.ENGLISH)).isEqualTo("Fri 28 Nov, 11:12");
        assertThat(Moments.lastDay(DUE, TALLINN, TALLINN, Locale.ENGLISH)).isEqualTo("Fri 28 Nov");
        assertThat(Moments.due(midnight, ZoneId.of("UTC"), Locale.ENGLISH)).isEqualTo("Thu 27 Nov, 22:00");
    }

    @Test
    void a_day_of_the_houses_calendar_is_that_day_wherever_it_is_read_and_a_time_is_the_readers() {
        Instant midnight = Instant.parse("2025-11-27T22:00:00Z");
        for (String place : new String[] {"Pacific/Auckland", "America/New_York", "UTC"}) {
            ZoneId reader = ZoneId.of(place);
            assertThat(Moments.due(midnight, TALLINN, reader, Locale.ENGLISH)).isEqualTo("Thu 27 Nov");
            assertThat(Moments.lastDay(midnight, TALLINN, reader, Locale.ENGLISH))
                    .isEqualTo("Thu 27 Nov");
        }
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        assertThat(Moments.due(DUE, TALLINN, auckland, Locale.ENGLISH)).isEqualTo("Fri 28 Nov, 22:12");
        assertThat(Moments.lastDay(DUE.plusSeconds(7200), TALLINN, auckland, Locale.ENGLISH))
                .isEqualTo("Sat 29 Nov");
    }

    @Test
    void a_moment_is_said_in_the_readers_language() {
        assertThat(Moments.day(DUE, TALLINN, Locale.forLanguageTag("et")))
                .contains("28")
                .contains("nov")
                .startsWith("R");
        assertThat(Moments.day(DUE, TALLINN, Locale.forLanguageTag("ru")))
                .contains("28")
                .contains("нояб");
        assertThat(Moments.day(DUE, TALLINN, Locale.forLanguageTag("sk")))
                .contains("28")
                .startsWith("pi");
    }
}
