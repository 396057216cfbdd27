package org.amends.time;

import static org.amends.time.Calendars.LONDON;
import static org.amends.time.Calendars.TALLINN;
import static org.amends.time.Calendars.WEEKDAYS;
import static org.amends.time.Calendars.WEEKEND;
import static org.amends.time.Calendars.at;
import static org.amends.time.Calendars.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

    private static final BusinessCalendar SHOP = Calendars.tallinnShop();
    private static final LocalDate INDEPENDENCE_DAY = LocalDate.of(2026, 2, 24);

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T08:59:59.999, false",
        "2026-11-03T09:00, true",
        "2026-11-03T11:59:59.999, true",
        "2026-11-03T12:00, false",
        "2026-11-03T13:00, true",
        "2026-11-03T17:00, false",
        "2026-11-07T13:00, true",
        "2026-11-08T13:00, false",
        "2026-11-10T10:00, false",
        "2026-02-24T10:00, false",
        "2026-12-23T12:30, true",
        "2026-12-23T15:00, false"
    })
    void the_shop_is_open_during_its_hours_only(String local, boolean open) {
        assertThat(SHOP.isOpen(at(TALLINN, local))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T08:00, 2026-11-03T09:00",
        "2026-11-03T10:15, 2026-11-03T10:15",
        "2026-11-03T12:00, 2026-11-03T13:00",
        "2026-11-07T14:00, 2026-11-19T09:00"
    })
    void the_next_opening_is_now_or_after_all_days_off(String local, String opening) {
        assertThat(SHOP.nextOpening(at(TALLINN, local))).isEqualTo(at(TALLINN, opening));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T08:00, 2026-11-03T20:00, PT7H",
        "2026-11-03T11:30, 2026-11-03T13:30, PT1H",
        "2026-11-06T16:00, 2026-11-07T11:00, PT2H",
        "2026-11-08T00:00, 2026-11-19T00:00, PT0S",
        "2026-11-03T13:30, 2026-11-03T11:30, PT-1H",
        "2026-11-03T09:00:00.000001, 2026-11-03T09:00:00.000003, PT0.000002S"
    })
    void business_time_between_two_instants_counts_open_time_only(String from, String to, Duration time) {
        assertThat(SHOP.between(at(TALLINN, from), at(TALLINN, to))).isEqualTo(time);
    }

    @Test
    void a_day_closes_at_its_last_closing_and_a_day_off_never() {
        assertThat(SHOP.closeOfBusiness(LocalDate.of(2026, 11, 3))).hasValue(at(TALLINN, "2026-11-03T17:00"));
        assertThat(SHOP.closeOfBusiness(LocalDate.of(2026, 12, 23))).hasValue(at(TALLINN, "2026-12-23T14:00"));
        assertThat(SHOP.closeOfBusiness(INDEPENDENCE_DAY)).isEmpty();
        assertThat(Calendars.always(LONDON).closeOfBusiness(LocalDate.of(2026, 10, 25)))
                .hasValue(at(LONDON, "2026-10-26T00:00"));
    }

    @Test
    void a_day_off_says_why() {
        assertThat(SHOP.dayOff(INDEPENDENCE_DAY).flatMap(DayOff::name)).hasValue("Independence Day");
        assertThat(SHOP.dayOff(LocalDate.of(2026, 11, 15)).map(DayOff::reason)).hasValue(DayOff.Reason.CLOSURE);
        assertThat(SHOP.dayOff(LocalDate.of(2026, 11, 22)).map(DayOff::reason)).hasValue(DayOff.Reason.WEEKEND);
        assertThat(SHOP.dayOff(LocalDate.of(2026, 11, 3))).isEmpty();
    }

    @Test
    void a_holiday_with_hours_of_its_own_is_a_business_day() {
        BusinessCalendar calendar = weekdays("09:00-17:00")
                .holidays(Holidays.of("EE", 2026, 2026))
                .openOn(INDEPENDENCE_DAY, hours("10:00-12:00"))
                .build();
        assertThat(calendar.hours(INDEPENDENCE_DAY)).containsExactly(hours("10:00-12:00"));
        assertThat(calendar.nextBusinessDay(INDEPENDENCE_DAY.minusDays(1))).isEqualTo(INDEPENDENCE_DAY);
    }

    /** London, 29 March: 01:00 to 02:00 does not exist; 25 October: 01:00 to 02:00 comes twice. */
    @ParameterizedTest
    @CsvSource({
        "00:30-03:00, 2026-03-29, PT1H30M",
        "00:30-03:00, 2026-10-25, PT3H30M",
        "01:15-01:45, 2026-03-29, PT0S",
        "01:15-01:45, 2026-10-25, PT1H",
        "01:30-05:00, 2026-03-29, PT3H",
        "01:30-05:00, 2026-10-25, PT4H",
        "00:00-24:00, 2026-03-29, PT23H",
        "00:00-24:00, 2026-10-25, PT25H"
    })
    void a_night_of_the_clock_change_has_the_hours_that_the_clock_showed(String open, LocalDate day, Duration time) {
        BusinessCalendar calendar = BusinessCalendar.builder(LONDON, 2026, 2026)
                .open(WEEKEND, hours(open))
                .build();
        Instant start = day.atStartOfDay(LONDON).toInstant();
        assertThat(calendar.between(start, calendar.endOfDay(day))).isEqualTo(time);
        assertThat(calendar.closeOfBusiness(day).isPresent()).isEqualTo(!time.isZero());
    }

    @Test
    void half_an_hour_of_clock_change_on_lord_howe_is_half_an_hour() {
        BusinessCalendar always = Calendars.always(ZoneId.of("Australia/Lord_Howe"));
        assertThat(dayLength(always, LocalDate.of(2026, 4, 5))).hasMinutes(24 * 60 + 30);
        assertThat(dayLength(always, LocalDate.of(2026, 10, 4))).hasMinutes(23 * 60 + 30);
    }

    @Test
    void the_leap_day_is_a_day_like_others() {
        BusinessCalendar calendar = BusinessCalendar.builder(TALLINN, 2028, 2028)
                .open(WEEKDAYS, hours("09:00-17:00"))
                .build();
        assertThat(calendar.nextBusinessDay(LocalDate.of(2028, 2, 28))).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(dayLength(calendar, LocalDate.of(2028, 2, 29))).hasHours(8);
    }

    @Test
    void business_time_cannot_be_taken_away() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHOP.add(at(TALLINN, "2026-11-03T09:00"), Duration.ofMinutes(-1)))
                .withMessage("Business time can't be taken away: PT-1M.");
    }

    @Test
    void what_lies_beyond_the_known_years_is_refused_at_once() {
        Instant now = at(TALLINN, "2026-11-03T09:00");
        assertBeyond(() -> SHOP.add(now, Duration.ofSeconds(Long.MAX_VALUE)));
        assertBeyond(() -> SHOP.add(now, Duration.ofDays(300)));
        assertBeyond(() -> SHOP.between(now, at(TALLINN, "2028-01-01T00:00:01")));
        assertBeyond(() -> SHOP.isOpen(at(TALLINN, "2025-12-31T23:59:59")));
        assertBeyond(() -> SHOP.nextOpening(at(TALLINN, "2027-12-31T17:00")));
        assertBeyond(() -> SHOP.hours(LocalDate.of(2028, 1, 1)));
        assertBeyond(() -> SHOP.nextBusinessDay(LocalDate.of(2027, 12, 31)));
        assertBeyond(() -> SHOP.isOpen(Instant.MAX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"17:00-09:00", "09:00-09:00", "24:00-24:00", "9-17", "09:00", "09:00-25:00", "09:00:30-10:00"})
    void hours_that_make_no_sense_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OpeningHours.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:00-17:30", "00:00-24:00", "18:00-24:00"})
    void hours_write_what_they_read(String text) {
        assertThat(OpeningHours.parse(text)).hasToString(text);
    }

    @Test
    void overlapping_hours_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weekdays("13:00-17:00", "09:00-13:30"))
                .withMessage("Opening hours overlap: 09:00-13:30 and 13:00-17:00.");
    }

    @Test
    void a_day_that_is_both_open_and_closed_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weekdays("09:00-17:00")
                        .openOn(LocalDate.of(2026, 7, 2), hours("09:00-12:00"))
                        .closed(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 3), "Move")
                        .build())
                .withMessage("2026-07-02 has opening hours and is closed for \"Move\": only one of them can be true.");
    }

    @Test
    void a_closure_that_ends_before_it_starts_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        weekdays("09:00-17:00").closed(LocalDate.of(2026, 7, 3), LocalDate.of(2026, 7, 1), "Move"))
                .withMessage("The closure \"Move\" ends before it starts.");
    }

    @Test
    void a_closure_may_begin_before_the_calendar_and_end_after_it() {
        LocalDate firstOpen = LocalDate.of(2026, 1, 7);
        BusinessCalendar calendar = weekdays("09:00-17:00")
                .closed(LocalDate.of(2025, 12, 24), firstOpen.minusDays(1), "New year")
                .closed(LocalDate.of(2026, 12, 24), LocalDate.MAX, "Retired")
                .build();
        assertThat(calendar.nextBusinessDay(LocalDate.of(2026, 1, 1))).isEqualTo(firstOpen);
        assertThat(calendar.dayOff(LocalDate.of(2026, 12, 31)).flatMap(DayOff::name))
                .hasValue("Retired");
    }

    @Test
    void a_year_whose_holidays_are_unknown_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessCalendar.builder(TALLINN, 2026, 2030).holidays(Holidays.of("EE", 2026, 2028)))
                .withMessage("The holidays are known for 2026 to 2028, the calendar covers 2026 to 2030.");
    }

    @Test
    void a_calendar_that_never_opens_or_covers_no_or_too_many_years_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(BusinessCalendar.builder(TALLINN, 2026, 2026)::build)
                .withMessage("The calendar never opens.");
        assertThatIllegalArgumentException().isThrownBy(() -> BusinessCalendar.builder(TALLINN, 2026, 2025));
        assertThatIllegalArgumentException().isThrownBy(() -> BusinessCalendar.builder(TALLINN, 2026, 2126));
    }

    private static CalendarBuilder weekdays(String... intervals) {
        OpeningHours[] hours =
                List.of(intervals).stream().map(OpeningHours::parse).toArray(OpeningHours[]::new);
        return BusinessCalendar.builder(TALLINN, 2026, 2026).open(WEEKDAYS, hours);
    }

    private static Duration dayLength(BusinessCalendar calendar, LocalDate day) {
        return calendar.between(day.atStartOfDay(calendar.zone()).toInstant(), calendar.endOfDay(day));
    }

    private static void assertBeyond(ThrowingCallable question) {
        assertThatExceptionOfType(BeyondCalendar.class)
                .isThrownBy(question)
                .withMessageEndingWith(" is beyond the calendar, which knows the years 2026 to 2027.");
    }
}
