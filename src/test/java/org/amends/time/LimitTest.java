package org.amends.time;

import static org.amends.time.Calendars.LONDON;
import static org.amends.time.Calendars.TALLINN;
import static org.amends.time.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitTest {

    private static final BusinessCalendar OFFICE = Calendars.londonOffice();
    private static final BusinessCalendar SHOP = Calendars.tallinnShop();

    /** 5 June 2026 is a Friday, the office is open 9:00-17:30. */
    @ParameterizedTest
    @CsvSource({
        "NEXT_DAY,  2026-06-04T10:00, 2 business days, 2026-06-08T17:30",
        "INCLUSIVE, 2026-06-04T10:00, 2 business days, 2026-06-05T17:30",
        "SAME_DAY,  2026-06-04T10:00, 2 business days, 2026-06-05T17:30",
        "NEXT_DAY,  2026-06-05T18:00, 1 business day,  2026-06-08T17:30",
        "INCLUSIVE, 2026-06-05T18:00, 2 business days, 2026-06-08T17:30",
        "SAME_DAY,  2026-06-05T18:00, 2 business days, 2026-06-09T17:30",
        "SAME_DAY,  2026-06-05T17:30, 1 business day,  2026-06-08T17:30",
        "SAME_DAY,  2026-06-05T07:00, 1 business day,  2026-06-05T17:30",
        "NEXT_DAY,  2026-06-06T10:00, 1 business day,  2026-06-08T17:30",
        "INCLUSIVE, 2026-06-06T10:00, 1 business day,  2026-06-08T17:30",
        "SAME_DAY,  2026-06-06T10:00, 1 business day,  2026-06-08T17:30",
        "NEXT_DAY,  2026-06-06T10:00, 0 business days, 2026-06-08T17:30",
        "NEXT_DAY,  2026-06-06T10:00, 3 calendar days, 2026-06-10T00:00",
        "INCLUSIVE, 2026-06-06T10:00, 3 calendar days, 2026-06-09T00:00",
        "SAME_DAY,  2026-06-06T10:00, 3 calendar days, 2026-06-11T00:00",
        "SAME_DAY,  2026-06-05T10:00, 3 calendar days, 2026-06-08T00:00",
        "INCLUSIVE, 2026-06-05T10:00, 2 weeks,         2026-06-19T00:00",
        "INCLUSIVE, 2026-06-05T10:00, 1 month,         2026-07-05T00:00",
        "INCLUSIVE, 2026-03-01T10:00, 1 month,         2026-04-01T00:00",
        "INCLUSIVE, 2026-01-31T10:00, 1 month,         2026-03-01T00:00",
        "INCLUSIVE, 2026-01-29T10:00, 1 month,         2026-03-01T00:00",
        "INCLUSIVE, 2026-01-28T10:00, 1 month,         2026-02-28T00:00"
    })
    void the_first_day_is_counted_as_the_limit_says(Counting counting, String start, String term, String due) {
        Limit limit = Limit.of(Term.parse(term)).with(counting).with(Arrival.AS_IT_IS);
        assertThat(DueDate.of(at(LONDON, start), limit, OFFICE)).isEqualTo(at(LONDON, due));
    }

    @ParameterizedTest
    @CsvSource({
        "INSTANT,           2026-06-04T10:20, 1 business day,  2026-06-05T10:20",
        "CLOSE_OF_BUSINESS, 2026-06-04T10:20, 1 business day,  2026-06-05T17:30",
        "END_OF_DAY,        2026-06-04T10:20, 1 business day,  2026-06-06T00:00",
        "INSTANT,           2026-06-04T10:20, 2 calendar days, 2026-06-06T10:20",
        "CLOSE_OF_BUSINESS, 2026-06-04T10:20, 1 calendar day,  2026-06-05T17:30",
        "CLOSE_OF_BUSINESS, 2026-06-04T10:20, 2 calendar days, 2026-06-07T00:00",
        "CLOSE_OF_BUSINESS, 2026-06-04T10:20, 0 calendar days, 2026-06-04T17:30",
        "CLOSE_OF_BUSINESS, 2026-06-04T18:20, 0 calendar days, 2026-06-05T00:00",
        "INSTANT,           2026-03-28T01:30, 1 calendar day,  2026-03-29T02:00",
        "INSTANT,           2026-10-24T01:30, 1 calendar day,  2026-10-25T01:30"
    })
    void a_limit_runs_up_to_its_moment_of_the_last_day(Until until, String start, String term, String due) {
        Limit limit = Limit.of(Term.parse(term)).with(until);
        assertThat(DueDate.of(at(LONDON, start), limit, OFFICE)).isEqualTo(at(LONDON, due));
    }

    @Test
    void a_time_that_comes_twice_is_never_due_before_it_started() {
        Instant secondHalfPastOne = at(LONDON, "2026-10-25T01:30").plus(Duration.ofHours(1));
        Limit today = Limit.of(new Term(0, Unit.CALENDAR_DAYS)).with(Until.INSTANT);
        assertThat(DueDate.of(secondHalfPastOne, today, OFFICE)).isEqualTo(secondHalfPastOne);
    }

    /** 26 December 2026 is a Saturday and a holiday. */
    @ParameterizedTest
    @CsvSource({
        "END_OF_DAY,        2026-12-12T15:00, 14 calendar days, 2026-12-29T00:00",
        "CLOSE_OF_BUSINESS, 2026-12-12T15:00, 14 calendar days, 2026-12-28T17:00",
        "INSTANT,           2026-12-12T15:00, 14 calendar days, 2026-12-28T15:00",
        "END_OF_DAY,        2026-12-08T15:00, 14 calendar days, 2026-12-23T00:00",
        "END_OF_DAY,        2026-11-09T15:00, 1 week,           2026-11-20T00:00",
        "END_OF_DAY,        2026-12-23T12:00, 1 business day,   2026-12-29T00:00"
    })
    void an_end_on_a_day_off_moves_to_the_next_working_day(Until until, String start, String term, String due) {
        Limit limit = Limit.of(Term.parse(term)).with(until).with(Roll.NEXT_WORKING_DAY);
        assertThat(DueDate.of(at(TALLINN, start), limit, SHOP)).isEqualTo(at(TALLINN, due));
    }

    @ParameterizedTest
    @CsvSource({
        "AS_IT_IS,     2026-06-05T18:00, 24 hours,            2026-06-06T18:00",
        "NEXT_OPENING, 2026-06-05T18:00, 24 hours,            2026-06-09T09:00",
        "NEXT_OPENING, 2026-06-05T18:00, 2 calendar days,     2026-06-11T00:00",
        "NEXT_OPENING, 2026-06-05T18:00, 1 business day,      2026-06-09T17:30",
        "AS_IT_IS,     2026-06-05T18:00, 1 business day,      2026-06-08T17:30",
        "AS_IT_IS,     2026-06-05T18:00, 1 business hour,     2026-06-08T10:00",
        "AS_IT_IS,     2026-06-05T18:00, 0 business hours,    2026-06-05T18:00"
    })
    void what_arrives_outside_the_opening_hours_counts_from_where_the_limit_says(
            Arrival arrival, String start, String term, String due) {
        Limit limit = Limit.of(Term.parse(term)).with(arrival);
        assertThat(DueDate.of(at(LONDON, start), limit, OFFICE)).isEqualTo(at(LONDON, due));
    }

    @ParameterizedTest
    @EnumSource(
            value = Unit.class,
            names = {"MINUTES", "HOURS", "BUSINESS_MINUTES", "BUSINESS_HOURS"})
    void minutes_and_hours_are_not_counted_like_days(Unit unit) {
        Limit limit = Limit.of(new Term(2, unit));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limit.with(Until.END_OF_DAY))
                .withMessage("A term of 2 " + unit.word(2)
                        + " ends at an instant: it has no first day, no last day and no day off to move from.");
        assertThatIllegalArgumentException().isThrownBy(() -> limit.with(Counting.INCLUSIVE));
        assertThatIllegalArgumentException().isThrownBy(() -> limit.with(Roll.NEXT_WORKING_DAY));
    }

    @Test
    void a_first_day_needs_a_day() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.of(new Term(0, Unit.WEEKS)).with(Counting.INCLUSIVE))
                .withMessage("A term of 0 weeks ends before the day that would count as its first.");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-14T17:30, 10 business days, CLOSE_OF_BUSINESS, 2027-01-28T17:30",
        "2027-01-15T00:00, 10 business days, END_OF_DAY,        2027-01-29T00:00",
        "2027-01-15T00:00, 14 calendar days, END_OF_DAY,        2027-01-29T00:00",
        "2027-01-14T12:00, 14 calendar days, INSTANT,           2027-01-28T12:00",
        "2027-01-14T17:30, 4 business hours, INSTANT,           2027-01-15T13:00",
        "2027-01-14T17:30, 24 hours,         INSTANT,           2027-01-15T17:30"
    })
    void an_extension_begins_with_the_day_after_the_last_day(String due, String by, Until until, String extended) {
        Limit limit = Limit.of(Term.parse(by)).with(until);
        assertThat(DueDate.extended(at(LONDON, due), limit, OFFICE)).isEqualTo(at(LONDON, extended));
    }

    @Test
    void what_may_wait_is_due_when_the_event_comes_or_when_it_was_due_anyway() {
        Instant due = at(TALLINN, "2026-12-16T00:00");
        Instant proof = at(TALLINN, "2026-12-18T11:40");
        assertThat(DueDate.heldUntil(due, Optional.of(proof))).isEqualTo(proof);
        assertThat(DueDate.heldUntil(due, Optional.of(due.minusSeconds(1)))).isEqualTo(due);
        assertThat(DueDate.heldUntil(due, Optional.empty())).isEqualTo(due);
    }

    @Test
    void a_pause_moves_the_due_date_by_what_the_clock_itself_would_have_counted() {
        Instant friday = at(LONDON, "2026-06-05T16:30");
        Instant monday = at(LONDON, "2026-06-08T10:00");
        Instant due = at(LONDON, "2026-06-09T17:30");

        Limit business = Limit.of(Term.parse("2 business days"));
        Duration open = DueDate.measure(friday, monday, business, OFFICE);
        assertThat(open).hasHours(2);
        assertThat(DueDate.later(due, open, business, OFFICE)).isEqualTo(at(LONDON, "2026-06-10T11:00"));

        Limit calendar = Limit.of(Term.parse("4 calendar days"));
        Duration elapsed = DueDate.measure(friday, monday, calendar, OFFICE);
        assertThat(elapsed).isEqualTo(Duration.between(friday, monday));
        assertThat(DueDate.later(due, elapsed, calendar, OFFICE)).isEqualTo(due.plus(elapsed));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DueDate.later(due, Duration.ofHours(-1), calendar, OFFICE))
                .withMessage("A due date is moved later, not earlier: PT-1H.");
    }

    @Test
    void an_explanation_tells_from_which_day_off_the_end_was_moved() {
        Limit withdrawal = Limit.of(Term.parse("14 calendar days")).with(Roll.NEXT_WORKING_DAY);
        Explanation explanation = DueDate.explain(at(TALLINN, "2026-12-12T15:00"), withdrawal, SHOP);
        assertThat(explanation.rolledFrom()).hasValue(LocalDate.of(2026, 12, 26));
        assertThat(explanation.lastDay()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(explanation.daysOff())
                .extracting(DayOff::date)
                .containsExactly(LocalDate.of(2026, 12, 26), LocalDate.of(2026, 12, 27));
        assertThat(DueDate.explain(at(TALLINN, "2026-12-08T15:00"), withdrawal, SHOP)
                        .rolledFrom())
                .isEmpty();
    }

    @Test
    void an_explanation_tells_what_it_waited_for() {
        Explanation refund =
                DueDate.explain(at(TALLINN, "2026-12-01T09:00"), Limit.of(Term.parse("14 calendar days")), SHOP);
        Instant proof = at(TALLINN, "2026-12-18T11:40");
        assertThat(refund.heldUntil()).isEmpty();
        assertThat(refund.held(Optional.of(proof)).due()).isEqualTo(proof);
        assertThat(refund.held(Optional.of(proof)).heldUntil()).hasValue(proof);
        assertThat(refund.held(Optional.of(refund.start()))).isEqualTo(refund);
    }

    @Test
    void an_explanation_tells_from_which_opening_it_was_counted() {
        Limit limit = Limit.of(Term.parse("3 calendar days")).with(Counting.SAME_DAY);
        Explanation explanation = DueDate.explain(at(LONDON, "2026-06-05T18:00"), limit, OFFICE);
        assertThat(explanation.countedFrom()).isEqualTo(at(LONDON, "2026-06-08T09:00"));
        assertThat(explanation.daysOff())
                .extracting(DayOff::date)
                .containsExactly(LocalDate.of(2026, 6, 6), LocalDate.of(2026, 6, 7));
    }
}
