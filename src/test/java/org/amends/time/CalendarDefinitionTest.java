package org.amends.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.amends.time.Calendars.TALLINN;
import static org.amends.time.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CalendarDefinitionTest {

    private static final LocalDate EVE = LocalDate.of(2026, 12, 23);
    private static final LocalDate INDEPENDENCE_DAY = LocalDate.of(2026, 2, 24);
    private static final LocalDate OUR_DAY = LocalDate.of(2026, 5, 4);

    private final Draft draft = new Draft();

    @Test
    void a_definition_becomes_a_calendar_with_hours_closures_and_edited_holidays() {
        BusinessCalendar calendar = draft.definition().calendar();
        assertThat(calendar.zone()).isEqualTo(TALLINN);
        assertThat(calendar.hours(LocalDate.of(2026, 11, 3))).hasSize(2);
        assertThat(calendar.hours(EVE)).containsExactly(OpeningHours.parse("09:00-14:00"));
        assertThat(calendar.dayOff(OUR_DAY).flatMap(DayOff::name)).hasValue("Founders' Day");
        assertThat(calendar.dayOff(INDEPENDENCE_DAY)).isEmpty();
        assertThat(calendar.dayOff(INDEPENDENCE_DAY.plusYears(1)).map(DayOff::reason))
                .hasValue(DayOff.Reason.HOLIDAY);
        assertThat(calendar.dayOff(LocalDate.of(2026, 11, 9)).flatMap(DayOff::name))
                .hasValue("Stocktaking");
    }

    @Test
    void a_night_shift_is_open_up_to_midnight_and_after_it() {
        draft.week.clear();
        draft.week.put(FRIDAY, List.of("08:00-12:00", "13:00-17:00", "22:00-24:00"));
        draft.week.put(SATURDAY, List.of("00:00-02:00"));
        BusinessCalendar calendar = draft.definition().calendar();
        assertThat(calendar.between(at(TALLINN, "2026-06-05T00:00"), at(TALLINN, "2026-06-07T00:00")))
                .isEqualTo(Duration.ofHours(12));
        assertThat(calendar.add(at(TALLINN, "2026-06-05T16:30"), Duration.ofHours(3)))
                .isEqualTo(at(TALLINN, "2026-06-06T00:30"));
    }

    @Test
    void everything_that_is_wrong_is_named_by_its_entry_at_once() {
        draft.id = "Our Shop";
        draft.version = 0;
        draft.zone = "Europe/Atlantis";
        draft.week.put(MONDAY, List.of("09:00-12:00", "17:00-13:00", "9-17"));
        draft.week.put(FRIDAY, List.of("09:00-13:00", "12:00-17:00"));
        draft.ownHours.put(LocalDate.of(2026, 11, 9), List.of("09:00-10:00"));
        draft.ownHours.put(LocalDate.of(2029, 1, 2), List.of());
        draft.closures = List.of(
                draft.closures.get(0),
                new Closure(LocalDate.of(2026, 7, 3), LocalDate.of(2026, 7, 1), "Move"),
                new Closure(LocalDate.of(2031, 7, 1), LocalDate.of(2031, 7, 3), " "));
        draft.source = Optional.of(new HolidaySource("EE", Optional.of("atlantis")));
        draft.added.put(LocalDate.of(2028, 1, 1), "New Year");
        draft.added.put(INDEPENDENCE_DAY, "");
        draft.removed.add(LocalDate.of(2025, 1, 1));

        assertThat(draft.definition().faults())
                .extracting(CalendarFault::toString)
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("id: \"Our Shop\" is not a name"),
                        fault -> assertThat(fault).startsWith("version: "),
                        fault -> assertThat(fault)
                                .isEqualTo("zone: \"Europe/Atlantis\" is not a time zone: write for instance "
                                        + "Europe/Tallinn."),
                        fault -> assertThat(fault)
                                .isEqualTo("week.MONDAY[1]: Opening hours end before they start: 17:00-13:00."),
                        fault -> assertThat(fault)
                                .isEqualTo(
                                        "week.MONDAY[2]: \"9-17\" is not an interval: write for instance 09:00-17:30."),
                        fault -> assertThat(fault)
                                .isEqualTo("week.FRIDAY: Opening hours overlap: 09:00-13:00 and 12:00-17:00."),
                        fault -> assertThat(fault)
                                .isEqualTo("ownHours.2026-11-09: 2026-11-09 has opening hours and is closed for "
                                        + "\"Stocktaking\": only one of them can be true."),
                        fault -> assertThat(fault)
                                .isEqualTo("ownHours.2029-01-02: 2029-01-02 lies in none of the years 2026 to 2027."),
                        fault -> assertThat(fault).startsWith("ownHours.2029-01-02: 2029-01-02 has no hours"),
                        fault ->
                                assertThat(fault).isEqualTo("closures[1]: The closure \"Move\" ends before it starts."),
                        fault -> assertThat(fault).startsWith("closures[2]: It has no name"),
                        fault -> assertThat(fault).startsWith("closures[2]: The closure \" \" lies in none of"),
                        fault -> assertThat(fault)
                                .startsWith("holidaySource: The holidays of \"atlantis\" in \"EE\" are unknown"),
                        fault -> assertThat(fault).startsWith("addedHolidays.2026-02-24: It has no name"),
                        fault -> assertThat(fault)
                                .isEqualTo(
                                        "addedHolidays.2026-02-24: 2026-02-24 is both added and removed: only one of "
                                                + "them can be true."),
                        fault -> assertThat(fault).startsWith("addedHolidays.2028-01-01: 2028-01-01 lies in none of"),
                        fault ->
                                assertThat(fault).startsWith("removedHolidays.2025-01-01: 2025-01-01 lies in none of"));
        assertThatExceptionOfType(InvalidCalendar.class)
                .isThrownBy(() -> draft.definition().calendar())
                .satisfies(invalid -> assertThat(invalid.faults()).hasSize(17));
    }

    @Test
    void an_unknown_country_is_named() {
        draft.source = Optional.of(new HolidaySource("XX", Optional.empty()));
        assertThat(draft.definition().faults())
                .containsExactly(new CalendarFault("holidaySource", "The holidays of \"XX\" are unknown."));
    }

    @Test
    void years_that_are_none_or_too_many_are_named_and_nothing_else_is_tried() {
        draft.lastYear = 2025;
        assertThat(draft.definition().faults())
                .first()
                .isEqualTo(new CalendarFault(
                        "firstYear", "A calendar covers 1 to 100 years, not those from 2026 to 2025."));
        draft.lastYear = Integer.MAX_VALUE;
        assertThat(draft.definition().faults()).extracting(CalendarFault::entry).containsOnly("firstYear");
    }

    @Test
    void a_calendar_that_never_opens_is_named() {
        draft.week.clear();
        draft.ownHours.clear();
        assertThat(draft.definition().faults())
                .containsExactly(new CalendarFault("calendar", "The calendar never opens."));
    }

    @Test
    void a_definition_is_the_same_after_it_was_stored() throws Exception {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new Jdk8Module())
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        CalendarDefinition definition = draft.definition();
        String stored = mapper.writeValueAsString(definition);
        assertThat(stored)
                .contains("\"2026-12-23\":[\"09:00-14:00\"]")
                .contains("\"MONDAY\":[\"09:00-12:00\",\"13:00-17:00\"]");
        assertThat(mapper.readValue(stored, CalendarDefinition.class)).isEqualTo(definition);
    }

    @Test
    void a_definition_that_is_written_out_needs_its_seed_no_more() {
        CalendarDefinition written = draft.definition().writtenOut();
        assertThat(written.holidaySource()).isEmpty();
        assertThat(written.removedHolidays()).isEmpty();
        assertThat(written.addedHolidays())
                .containsEntry(OUR_DAY, "Founders' Day")
                .containsEntry(INDEPENDENCE_DAY.plusYears(1), "Independence Day")
                .doesNotContainKey(INDEPENDENCE_DAY);
        assertThat(written.faults()).isEmpty();
        assertThat(written.holidays()).isEqualTo(draft.definition().holidays());
        assertThat(written.writtenOut()).isEqualTo(written);
    }

    @Test
    void holidays_that_are_added_are_removed_no_more() {
        CalendarDefinition edited = draft.definition().withAdded(Map.of(INDEPENDENCE_DAY, "Day of the Republic"));
        assertThat(edited.faults()).isEmpty();
        assertThat(edited.holidays().byDate())
                .containsEntry(INDEPENDENCE_DAY, "Day of the Republic")
                .containsEntry(OUR_DAY, "Founders' Day");
    }

    /** The shop in Tallinn as it was typed, open for a test to spoil. */
    private static final class Draft {

        private String id = "tallinn-shop";
        private int version = 1;
        private String zone = "Europe/Tallinn";
        private int lastYear = 2027;
        private final TreeMap<DayOfWeek, List<String>> week = new TreeMap<>();
        private final TreeMap<LocalDate, List<String>> ownHours = new TreeMap<>(Map.of(EVE, List.of("09:00-14:00")));
        private List<Closure> closures =
                List.of(new Closure(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 18), "Stocktaking"));
        private Optional<HolidaySource> source = Optional.of(new HolidaySource("EE", Optional.empty()));
        private final TreeMap<LocalDate, String> added = new TreeMap<>(Map.of(OUR_DAY, "Founders' Day"));
        private final TreeSet<LocalDate> removed = new TreeSet<>(Set.of(INDEPENDENCE_DAY));

        Draft() {
            Calendars.WEEKDAYS.forEach(day -> week.put(day, List.of("09:00-12:00", "13:00-17:00")));
            week.put(SATURDAY, List.of("10:00-14:00"));
        }

        CalendarDefinition definition() {
            return new CalendarDefinition(
                    id, version, zone, 2026, lastYear, week, ownHours, closures, source, added, removed);
        }
    }
}
