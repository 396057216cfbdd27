package org.amends.time;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTest {

    @Test
    void all_day_events_become_holidays() throws IOException {
        HolidayFile file = read(
                event("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226", "SUMMARY:Christmas\\, first day"),
                event("DTSTART:20260501", "SUMMARY:Kevadpüha ☀"));
        assertThat(file.holidays())
                .containsExactly(
                        entry(LocalDate.of(2026, 5, 1), "Kevadpüha ☀"),
                        entry(LocalDate.of(2026, 12, 25), "Christmas, first day"));
        assertThat(file.events()).isEqualTo(2);
    }

    @Test
    void an_event_of_several_days_is_a_holiday_on_each_that_the_calendar_covers() throws IOException {
        assertThat(read(event("DTSTART;VALUE=DATE:20271230", "DTEND;VALUE=DATE:20280103", "SUMMARY:Year end"))
                        .holidays())
                .containsOnlyKeys(LocalDate.of(2027, 12, 30), LocalDate.of(2027, 12, 31));
        assertThat(read(event("DTSTART;VALUE=DATE:20251230", "DURATION:P4D", "SUMMARY:Year end"))
                        .holidays())
                .containsOnlyKeys(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20200501 | RRULE:FREQ=YEARLY                                     | 2026-05-01 2027-05-01",
                "20251231 | RRULE:FREQ=YEARLY                                     | 2026-12-31 2027-12-31",
                "20240229 | RRULE:FREQ=YEARLY                                     |",
                "20200501 | RRULE:FREQ=YEARLY;UNTIL=20261231                      | 2026-05-01",
                "20200501 | RRULE:FREQ=YEARLY;UNTIL=20261231T235959Z              | 2026-05-01",
                "20250501 | RRULE:FREQ=YEARLY;COUNT=2                             | 2026-05-01",
                "20200501 | RRULE:FREQ=YEARLY;INTERVAL=2                          | 2026-05-01",
                "20201126 | RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH                | 2026-11-26 2027-11-25",
                "20200525 | RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO                | 2026-05-25 2027-05-31",
                "20200501 | RRULE:FREQ=YEARLY%EXDATE;VALUE=DATE:20260501          | 2027-05-01",
                "20200501 | RDATE;VALUE=DATE:20260502,20270503                    | 2026-05-02 2027-05-03"
            })
    void an_event_of_every_year_is_a_holiday_in_the_years_of_the_calendar(String start, String rules, String days)
            throws IOException {
        HolidayFile file = read(
                event("DTSTART;VALUE=DATE:20260101", "SUMMARY:New Year"),
                event("DTSTART;VALUE=DATE:" + start, rules.replace("%", "\r\n"), "SUMMARY:Every year"));
        String read = file.holidays().keySet().stream()
                .filter(day -> day.getDayOfYear() > 1)
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));
        assertThat(read).isEqualTo(days == null ? "" : days);
    }

    @Test
    void two_holidays_on_one_day_keep_both_names() throws IOException {
        assertThat(read(
                                event("DTSTART;VALUE=DATE:20260501", "SUMMARY:Walpurgis"),
                                event("DTSTART;VALUE=DATE:20260501", "SUMMARY:Labour Day"))
                        .holidays())
                .containsExactly(entry(LocalDate.of(2026, 5, 1), "Labour Day, Walpurgis"));
    }

    @Test
    void what_has_a_time_of_day_or_was_cancelled_is_left_out_and_counted() throws IOException {
        HolidayFile file = read(
                event("DTSTART;VALUE=DATE:20260501", "SUMMARY:Spring Day"),
                event("DTSTART:20260502T090000Z", "SUMMARY:Meeting"),
                event("DTSTART;TZID=Nowhere/Land:20260503T090000", "SUMMARY:Dinner"),
                event("DTSTART;VALUE=DATE:20260504", "STATUS:CANCELLED", "SUMMARY:Strike"));
        assertThat(file.holidays()).containsOnlyKeys(LocalDate.of(2026, 5, 1));
        assertThat(file.timedEvents()).isEqualTo(2);
        assertThat(file.cancelledEvents()).isEqualTo(1);
    }

    @Test
    void zones_alarms_and_folded_lines_are_read_past() throws IOException {
        HolidayFile file = HolidayFile.read(stream("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Example//EN
                        X-WR-CALNAME;X-ODD="a:b;c":Days off
                        BEGIN:VTIMEZONE
                        TZID:Somewhere
                        TZURL:http://127.0.0.1:9/zone.ics
                        BEGIN:STANDARD
                        DTSTART:19701025T040000
                        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                        TZOFFSETFROM:+0300
                        TZOFFSETTO:+0200
                        END:STANDARD
                        END:VTIMEZONE
                        BEGIN:VTODO
                        DTSTART;VALUE=DATE:20260606
                        SUMMARY:Buy paint
                        END:VTODO
                        BEGIN:VEVENT
                        DTSTART;VALUE=DATE:20260501
                        SUMMARY:A day with a
                          long name
                        BEGIN:VALARM
                        TRIGGER:-PT15M
                        SUMMARY:Wake up
                        END:VALARM
                        END:VEVENT
                        END:VCALENDAR
                        """), 2026, 2027);
        assertThat(file.holidays()).containsExactly(entry(LocalDate.of(2026, 5, 1), "A day with a long name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUMMARY:No day                                                      | Event 2 (No day) has no DTSTART.",
                "DTSTART;VALUE=DATE:20260230%SUMMARY:No day                          | Event 2 (No day) has a date that is none: 20260230.",
                "DTSTART;VALUE=DATE:20260501                                         | Event 2 needs a SUMMARY of 1 to 200 characters: people read why a day is off.",
                "DTSTART;VALUE=DATE:20260501%DTEND;VALUE=DATE:20260430%SUMMARY:Back  | Event 2 (Back) ends before it starts.",
                "DTSTART;VALUE=DATE:20260501%DTEND;VALUE=DATE:20260801%SUMMARY:Long  | Event 2 (Long) lasts 92 days: more than 31 are a closure, not a holiday.",
                "DTSTART;VALUE=DATE:20260501%DURATION:PT30H%SUMMARY:Odd              | Event 2 (Odd) lasts PT30H, which is not in whole days.",
                "DTSTART;VALUE=DATE:20260501%RECURRENCE-ID:20260502%SUMMARY:Moved    | Event 2 (Moved) moves one repetition of another event: write that day as an event of its own.",
                "DTSTART;VALUE=DATE:20260501%RRULE:FREQ=WEEKLY%SUMMARY:Often         | Event 2 (Often) has a rule that can't be used, FREQ=WEEKLY: only yearly repetitions are read.",
                "DTSTART;VALUE=DATE:20260501%RRULE:FREQ=SECONDLY%SUMMARY:Often       | Event 2 (Often) has a rule that can't be used, FREQ=SECONDLY: only yearly repetitions are read."
            })
    void an_event_that_is_no_holiday_is_refused_with_its_line(String lines, String reason) {
        BadHolidayFile refused = refusal(() -> read(
                event("DTSTART;VALUE=DATE:20260101", "SUMMARY:New Year"),
                event(lines.strip().split("%"))));
        assertThat(refused.reason()).isEqualTo(reason);
        int lastLine = 3 + 4 + 2 + lines.strip().split("%").length;
        assertThat(refused.line()).isEqualTo(OptionalInt.of(lastLine));
        assertThat(refused).hasMessage("Line " + lastLine + ": " + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=",
                "FREQ=YEARLY;COUNT=many",
                "BYMONTH=5",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=YEARLY;INTERVAL=2147483647",
                "nonsense"
            })
    @Timeout(10)
    void a_rule_that_is_broken_is_refused_or_gives_only_the_first_day(String rule) throws IOException {
        try {
            assertThat(read(event("DTSTART;VALUE=DATE:20260501", "RRULE:" + rule, "SUMMARY:Odd"))
                            .holidays())
                    .hasSize(1);
        } catch (BadHolidayFile refused) {
            assertThat(refused.reason()).startsWith("Event 1 (Odd) has a rule that can't be used, " + rule + ": ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;INTERVAL=0",
                "FREQ=YEARLY;INTERVAL=-5",
                "FREQ=YEARLY;COUNT=2147483647",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYYEARDAY=400"
            })
    @Timeout(10)
    void a_rule_never_runs_away(String rule) {
        for (String start : new String[] {"00010101", "20260501", "99991231"}) {
            try {
                read(event("DTSTART;VALUE=DATE:" + start, "RRULE:" + rule, "SUMMARY:Odd"));
            } catch (BadHolidayFile | IOException refused) {
                assertThat(refused).isInstanceOf(BadHolidayFile.class);
            }
        }
    }

    @Test
    @Timeout(20)
    void rules_that_bring_too_many_days_are_refused() {
        String everyDay =
                event("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "SUMMARY:Holiday");
        assertThat(refusal(() -> HolidayFile.read(stream(calendar(everyDay.repeat(100))), 2026, 2125))
                        .reason())
                .isEqualTo("Event 1 (Holiday) brings more than the 10,000 days that a file may have.");
    }

    @Test
    void a_million_entries_are_refused_before_they_are_read() {
        String small = "BEGIN:VEVENT\r\nDTSTART:20260501\r\nSUMMARY:A\r\nEND:VEVENT\r\n";
        assertThat(refusal(() -> HolidayFile.read(endless(small), 2026, 2027)).reason())
                .isEqualTo("The file is larger than a megabyte.");
        BadHolidayFile many = refusal(() -> read(small.repeat(HolidayFile.MOST_EVENTS + 1)));
        assertThat(many.reason()).isEqualTo("The file has more than 5,000 events.");
        assertThat(many.line()).isEqualTo(OptionalInt.of(3 + 4 * (HolidayFile.MOST_EVENTS + 1)));
    }

    @Test
    @Timeout(20)
    void as_many_entries_as_a_file_may_have_are_read_in_a_moment() throws IOException {
        String[] events = IntStream.range(0, HolidayFile.MOST_EVENTS)
                .mapToObj(i -> event("DTSTART;VALUE=DATE:20260501", "RRULE:FREQ=YEARLY", "SUMMARY:N" + i))
                .toArray(String[]::new);
        assertThat(read(events).holidays()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello",
                "{\"events\": []}",
                "BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260501\r\nSUMMARY:Cut off",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260501\r\nSUMMARY:A\r\nEND:VTODO\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nVERSION 2.0\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nX;=:\r\n;;;:::\"\"\"\r\nEND:VCALENDAR\r\n"
            })
    @Timeout(10)
    void a_broken_file_is_refused(String text) {
        assertThatExceptionOfType(BadHolidayFile.class).isThrownBy(() -> HolidayFile.read(stream(text), 2026, 2027));
    }

    @Test
    void components_in_components_without_end_are_refused() {
        assertThat(refusal(() -> HolidayFile.read(
                                stream("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(60_000)), 2026, 2027))
                        .reason())
                .isEqualTo("The file is nested too deeply.");
    }

    @Test
    void a_file_without_a_holiday_in_these_years_is_refused() {
        assertThat(refusal(() -> read(event("DTSTART:20260502T090000Z", "SUMMARY:Meeting")))
                        .reason())
                .isEqualTo("The file has no all-day event: 1 events, 1 of them with a time of day, 0 cancelled.");
        BadHolidayFile old = refusal(() -> read(event("DTSTART;VALUE=DATE:20190501", "SUMMARY:Spring Day")));
        assertThat(old).hasMessage("No all-day event of the file lies in the years 2026 to 2027.");
        assertThat(old.line()).isEmpty();
    }

    private interface Read {
        HolidayFile read() throws IOException;
    }

    private static BadHolidayFile refusal(Read read) {
        return catchThrowableOfType(BadHolidayFile.class, read::read);
    }

    private static HolidayFile read(String... events) throws IOException {
        return HolidayFile.read(stream(calendar(String.join("", events))), 2026, 2027);
    }

    private static String calendar(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n" + events + "END:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A million entries would be 50 MB; nobody has to make them to see that they are not read. */
    private static InputStream endless(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                assertThat(at).as("bytes read").isLessThan(2 * HolidayFile.MOST_BYTES);
                return bytes[at++ % bytes.length];
            }
        };
    }
}
