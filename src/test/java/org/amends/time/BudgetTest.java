package org.amends.time;

import static org.amends.time.Calendars.LONDON;
import static org.amends.time.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

    private static final BusinessCalendar OFFICE = Calendars.londonOffice();

    @ParameterizedTest
    @CsvSource({
        "2026-06-05T16:30, 4 business hours, 0,    2026-06-05T16:30",
        "2026-06-05T16:30, 4 business hours, 0.25, 2026-06-05T17:30",
        "2026-06-05T16:30, 4 business hours, 0.8,  2026-06-08T11:12",
        "2026-06-05T16:30, 4 business hours, 1,    2026-06-08T12:00",
        "2026-06-05T16:30, 4 business hours, 1.5,  2026-06-08T14:00",
        "2026-06-05T09:00, 1 business day,   0.5,  2026-06-05T17:30",
        "2026-06-05T09:00, 1 business day,   2,    2026-06-10T17:30",
        "2026-06-05T10:00, 10 hours,         0.9,  2026-06-05T19:00",
        "2026-10-24T18:00, 24 hours,         0.5,  2026-10-25T05:00",
        "2026-06-05T00:00, 3 calendar days,  0.5,  2026-06-07T00:00",
        "2026-06-05T00:00, 3 calendar days,  1.25, 2026-06-10T00:00"
    })
    void a_fraction_is_of_the_time_that_the_clock_counts(String start, String term, double fraction, String then) {
        Budget budget = Budget.of(at(LONDON, start), Limit.of(Term.parse(term)), OFFICE);
        assertThat(budget.at(fraction)).isEqualTo(at(LONDON, then));
    }

    @Test
    void the_whole_budget_is_the_due_date_even_if_that_is_outside_the_opening_hours() {
        Limit limit = Limit.of(Term.parse("1 business day")).with(Until.END_OF_DAY);
        Budget budget = Budget.of(at(LONDON, "2026-06-04T09:00"), limit, OFFICE);
        assertThat(budget.at(1)).isEqualTo(at(LONDON, "2026-06-06T00:00"));
        assertThat(budget.at(0.999_999)).isBefore(at(LONDON, "2026-06-05T17:30"));
    }

    @Test
    void what_waits_for_the_opening_has_its_whole_budget_after_it() {
        Limit limit = Limit.of(Term.parse("10 hours")).with(Arrival.NEXT_OPENING);
        Budget budget = Budget.of(at(LONDON, "2026-06-05T18:00"), limit, OFFICE);
        assertThat(budget.at(0.5)).isEqualTo(at(LONDON, "2026-06-08T14:00"));
    }

    @Test
    void a_budget_without_business_time_is_used_up_by_the_clock() {
        Limit limit =
                Limit.of(Term.parse("1 business day")).with(Counting.INCLUSIVE).with(Arrival.AS_IT_IS);
        Budget budget = Budget.of(at(LONDON, "2026-06-05T20:00"), limit, OFFICE);
        assertThat(budget.due()).isEqualTo(at(LONDON, "2026-06-06T00:00"));
        assertThat(budget.at(0.5)).isEqualTo(at(LONDON, "2026-06-05T22:00"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_fraction_that_is_none_is_refused(double fraction) {
        Budget budget = Budget.of(at(LONDON, "2026-06-05T09:00"), Limit.of(Term.parse("1 hour")), OFFICE);
        assertThatIllegalArgumentException().isThrownBy(() -> budget.at(fraction));
    }

    @Test
    void a_budget_that_ends_before_it_starts_is_refused() {
        Instant start = at(LONDON, "2026-06-05T09:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Budget(start, start.minusSeconds(1), Limit.of(Term.parse("1 hour")), OFFICE));
    }

    @Test
    void business_time_beyond_the_calendar_is_refused() {
        Budget budget = Budget.of(at(LONDON, "2027-12-01T09:00"), Limit.of(Term.parse("5 business days")), OFFICE);
        assertThatExceptionOfType(BeyondCalendar.class).isThrownBy(() -> budget.at(100));
    }
}
