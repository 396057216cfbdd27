package org.amends.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    private static final LocalDate BOXING_DAY_SUBSTITUTE = LocalDate.of(2026, 12, 28);
    private static final LocalDate ST_ANDREWS_DAY = LocalDate.of(2026, 11, 30);

    @Test
    void the_parts_of_a_country_have_holidays_of_their_own() {
        assertThat(Holidays.of("GB", "sct", 2026, 2026).byDate()).containsKey(ST_ANDREWS_DAY);
        assertThat(Holidays.of("GB", "eng", 2026, 2026).byDate()).doesNotContainKey(ST_ANDREWS_DAY);
    }

    @Test
    void a_holiday_on_a_weekend_is_also_known_by_its_substitute_day() {
        assertThat(Holidays.of("GB", "eng", 2026, 2026).byDate())
                .containsEntry(LocalDate.of(2026, 12, 26), "Boxing Day")
                .containsEntry(BOXING_DAY_SUBSTITUTE, "Boxing Day");
    }

    @Test
    void a_substitute_day_in_the_year_before_is_not_lost() {
        assertThat(Holidays.of("US", 2027, 2027).byDate()).containsEntry(LocalDate.of(2027, 12, 31), "New Year's Day");
    }

    @Test
    void every_year_of_the_range_is_seeded() {
        Holidays estonia = Holidays.of("EE", 2026, 2030);
        for (int year = 2026; year <= 2030; year++) {
            assertThat(estonia.byDate()).containsEntry(LocalDate.of(year, 2, 24), "Independence Day");
        }
    }

    @Test
    void the_names_do_not_depend_on_the_language_of_the_machine() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            assertThat(Holidays.of("EE", 2026, 2026).byDate().get(LocalDate.of(2026, 12, 25)))
                    .isEqualTo("Christmas");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void an_administrator_adds_renames_and_removes_holidays() {
        LocalDate day = LocalDate.of(2026, 2, 24);
        Holidays seeded = Holidays.of("EE", 2026, 2026);
        assertThat(seeded.without(day).byDate()).doesNotContainKey(day);
        assertThat(seeded.with(day, "Our day").byDate()).containsEntry(day, "Our day");
        assertThat(seeded.byDate()).containsEntry(day, "Independence Day");
    }

    @Test
    void an_unknown_country_or_part_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holidays.of("XX", 2026, 2026))
                .withMessage("The holidays of \"XX\" are unknown.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holidays.of("GB", "atlantis", 2026, 2026))
                .withMessageStartingWith("The holidays of \"atlantis\" in \"GB\" are unknown; known are ")
                .withMessageContaining("eng");
    }

    @Test
    void a_holiday_outside_the_years_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holidays.of("EE", 2026, 2026).with(LocalDate.of(2027, 1, 1), "New Year"))
                .withMessage("The holiday 2027-01-01 is not in the years 2026 to 2026.");
    }

    @Test
    void more_than_a_hundred_years_are_not_seeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holidays.of("EE", 2026, Integer.MAX_VALUE))
                .withMessage("A calendar covers 1 to 100 years, not those from 2026 to 2147483647.");
    }

    @Test
    void every_country_that_is_offered_has_holidays_in_every_year() {
        assertThat(Holidays.countries()).contains("EE", "GB", "RU", "SK", "US");
        for (String country : Holidays.countries()) {
            for (int year = 2026; year <= 2028; year++) {
                assertThat(Holidays.of(country, year, year).byDate())
                        .as("%s %d", country, year)
                        .isNotEmpty();
            }
        }
    }
}
