package org.amends.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    @ParameterizedTest
    @CsvSource({
        "2 business days, 2, BUSINESS_DAYS",
        "48 hours, 48, HOURS",
        "8 weeks, 8, WEEKS",
        "15 business minutes, 15, BUSINESS_MINUTES",
        "1 Calendar  Day, 1, CALENDAR_DAYS",
        "'  0 business days ', 0, BUSINESS_DAYS",
        "6 months, 6, MONTHS",
        "90 minutes, 90, MINUTES",
        "1 business hours, 1, BUSINESS_HOURS"
    })
    void a_term_is_read_from_a_number_and_a_unit(String text, int amount, Unit unit) {
        assertThat(Term.parse(text)).isEqualTo(new Term(amount, unit));
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void what_a_term_writes_it_reads_again(Unit unit) {
        for (int amount = 0; amount < 25; amount++) {
            Term term = new Term(amount, unit);
            assertThat(Term.parse(term.toString())).isEqualTo(term);
        }
    }

    @Test
    void one_is_written_in_the_singular() {
        assertThat(new Term(1, Unit.BUSINESS_DAYS)).hasToString("1 business day");
        assertThat(new Term(2, Unit.BUSINESS_DAYS)).hasToString("2 business days");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "two weeks",
                "2",
                "weeks",
                "2.5 hours",
                "+2 hours",
                "٣ hours",
                "- hours",
                "2-2 hours",
                "2 fortnights",
                "2 weeks 1 hour",
                "99999999999 minutes",
                "PT48H"
            })
    void nonsense_is_refused_with_what_was_expected(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.parse(text))
                .withMessageStartingWith("\"" + text + "\" is not a term: write a whole number and a unit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 day", "3 days"})
    void a_day_has_to_be_a_calendar_day_or_a_business_day(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.parse(text))
                .withMessageEndingWith("can be read in two ways: write calendar days or business days.");
    }

    @Test
    void a_negative_term_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.parse("-2 business days"))
                .withMessage("A term can't be negative: -2 business days.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"36526 calendar days", "5218 weeks", "2147483647 months", "2147483647 business days"})
    void a_term_of_more_than_a_hundred_years_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.parse(text))
                .withMessage("A term of " + text + " is longer than a hundred years.");
    }
}
