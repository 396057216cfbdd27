package org.amends.time;

import static org.amends.time.Calendars.LONDON;
import static org.amends.time.Calendars.TALLINN;
import static org.amends.time.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateTest {

    private static final BusinessCalendar SHOP = Calendars.tallinnShop();
    private static final BusinessCalendar OFFICE = Calendars.londonOffice();

    /** The first lines are the worked dates of regulators for a complaint received on Thu 24 Dec 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-24T10:00, 3 business days, 2026-12-31T17:30",
        "2026-12-24T10:00, 15 business days, 2027-01-19T17:30",
        "2026-12-24T10:00, 35 business days, 2027-02-16T17:30",
        "2026-12-24T10:00, 5 business days, 2027-01-05T17:30",
        "2026-12-30T10:00, 10 business days, 2027-01-14T17:30",
        "2026-12-30T10:00, 20 business days, 2027-01-28T17:30",
        "2026-12-24T10:00, 8 weeks, 2027-02-19T00:00",
        "2026-12-24T10:00, 15 calendar days, 2027-01-09T00:00",
        "2026-12-24T10:00, 60 calendar days, 2027-02-23T00:00",
        "2026-12-24T10:00, 30 calendar days, 2027-01-24T00:00",
        "2026-10-24T18:00, 24 hours, 2026-10-25T17:00",
        "2026-03-28T18:00, 24 hours, 2026-03-29T19:00",
        "2026-01-31T10:00, 1 month, 2026-03-01T00:00",
        "2026-06-05T16:30, 2 business hours, 2026-06-08T10:00",
        "2026-06-05T16:30, 1 business hour, 2026-06-05T17:30",
        "2026-06-05T17:30, 0 business minutes, 2026-06-08T09:00",
        "2026-06-05T17:30, 1 business minute, 2026-06-08T09:01",
        "2026-06-05T17:29, 0 business days, 2026-06-05T17:30",
        "2026-06-05T17:30, 0 business days, 2026-06-08T17:30",
        "2026-06-06T12:00, 1 business day, 2026-06-09T17:30",
        "2026-06-05T08:00, 1 business day, 2026-06-08T17:30"
    })
    void a_london_office_owes_it_by(String start, String term, String due) {
        assertThat(DueDate.of(at(LONDON, start), Term.parse(term), OFFICE)).isEqualTo(at(LONDON, due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T14:22, 14 calendar days, 2026-11-18T00:00",
        "2026-06-05T11:30, 1 business hour, 2026-06-05T13:30",
        "2026-06-05T16:30, 1 business day, 2026-06-06T14:00",
        "2026-06-06T13:00, 90 business minutes, 2026-06-08T09:30",
        "2026-11-06T16:50, 15 business minutes, 2026-11-07T10:05",
        "2026-11-08T12:00, 15 business minutes, 2026-11-19T09:15",
        "2026-11-07T13:50, 15 business minutes, 2026-11-19T09:05",
        "2026-12-22T16:00, 1 business day, 2026-12-23T14:00",
        "2026-12-23T13:30, 2 business hours, 2026-12-28T10:30",
        "2026-12-23T13:30, 1 business day, 2026-12-28T17:00",
        "2026-12-31T16:30, 1 business hour, 2027-01-02T10:30",
        "2026-08-31T12:00, 6 months, 2027-03-01T00:00"
    })
    void a_tallinn_shop_owes_it_by(String start, String term, String due) {
        assertThat(DueDate.of(at(TALLINN, start), Term.parse(term), SHOP)).isEqualTo(at(TALLINN, due));
    }

    @Test
    void a_day_without_a_midnight_still_ends() {
        ZoneId santiago = ZoneId.of("America/Santiago");
        Instant due = DueDate.of(
                at(santiago, "2026-09-04T12:00"), new Term(1, Unit.CALENDAR_DAYS), Calendars.always(santiago));
        assertThat(due.atZone(santiago).toLocalDateTime()).hasToString("2026-09-06T01:00");
    }

    @Test
    void elapsed_and_calendar_terms_do_not_need_to_know_the_year() {
        assertThat(DueDate.of(at(LONDON, "2035-06-01T10:00"), Term.parse("1 calendar day"), OFFICE))
                .isEqualTo(at(LONDON, "2035-06-03T00:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2035-06-01T10:00, 1 business day",
        "2027-12-31T10:00, 2 business days",
        "2026-01-01T10:00, 5000 business hours"
    })
    void a_business_term_beyond_the_known_years_is_refused(String start, String term) {
        assertThatExceptionOfType(BeyondCalendar.class)
                .isThrownBy(() -> DueDate.of(at(LONDON, start), Term.parse(term), OFFICE))
                .withMessageEndingWith(" is beyond the calendar, which knows the years 2026 to 2027.");
    }

    @Test
    void an_explanation_names_every_day_that_was_passed_over() {
        Explanation explanation =
                DueDate.explain(at(LONDON, "2026-12-24T18:00"), new Term(1, Unit.BUSINESS_DAYS), OFFICE);
        assertThat(explanation.countedFrom()).isEqualTo(at(LONDON, "2026-12-29T09:00"));
        assertThat(explanation.due()).isEqualTo(at(LONDON, "2026-12-30T17:30"));
        assertThat(explanation.lastDay()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(explanation.daysOff())
                .extracting(off -> off.date().getDayOfMonth() + " " + off.reason() + " "
                        + off.name().orElse("-"))
                .containsExactly(
                        "25 HOLIDAY Christmas", "26 HOLIDAY Boxing Day", "27 WEEKEND -", "28 HOLIDAY Boxing Day");
    }

    @Test
    void an_explanation_names_a_closure() {
        Explanation explanation =
                DueDate.explain(at(TALLINN, "2026-11-07T13:50"), new Term(15, Unit.BUSINESS_MINUTES), SHOP);
        assertThat(explanation.countedFrom()).isEqualTo(explanation.start());
        assertThat(explanation.daysOff())
                .hasSize(11)
                .filteredOn(off -> off.reason() == DayOff.Reason.CLOSURE)
                .hasSize(10)
                .allSatisfy(off -> assertThat(off.name()).hasValue("Stocktaking"));
    }

    @Test
    void a_term_that_counts_every_day_passes_over_none() {
        Explanation explanation =
                DueDate.explain(at(TALLINN, "2026-11-03T14:22"), new Term(14, Unit.CALENDAR_DAYS), SHOP);
        assertThat(explanation.daysOff()).isEmpty();
        assertThat(explanation.lastDay()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(explanation.zone()).isEqualTo(TALLINN);
    }
}
