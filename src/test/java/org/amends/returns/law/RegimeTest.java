package org.amends.returns.law;

import static org.amends.returns.law.Orders.at;
import static org.amends.returns.law.Orders.excluded;
import static org.amends.returns.law.Orders.line;
import static org.amends.returns.law.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.amends.Rule;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.time.BusinessCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegimeTest {

    @ParameterizedTest
    @Rule("L-01")
    @CsvSource({
        "EE, EU",
        "sk, EU",
        "DE, EU",
        "HR, EU",
        "GR, EU",
        "IS, EU",
        "LI, EU",
        "NO, EU",
        "GB, UNITED_KINGDOM",
        "US, UNITED_STATES",
        "CH, OTHER",
        "XX, OTHER",
        "'', OTHER"
    })
    void the_consumers_country_decides_whose_law_it_is(String country, Regime regime) {
        assertThat(Regime.of(country)).isEqualTo(regime);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT",
                "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "GB"
            })
    @Rule("L-13")
    void every_country_with_the_right_has_a_zone_and_holidays_of_its_own(String country) {
        assertThat(Regime.of(country).hasWithdrawal()).isTrue();
        assertThat(ConsumerZone.of(country)).isNotEqualTo(ZoneId.of("Etc/GMT+12"));
        BusinessCalendar calendar = LegalCalendar.of(country, 2026, 2026);
        assertThat(calendar.dayOff(LocalDate.of(2026, 12, 25))).as("Christmas").isPresent();
        assertThat(calendar.dayOff(LocalDate.of(2026, 1, 1))).as("New Year").isPresent();
    }

    @Test
    @Rule("L-13")
    void a_day_ends_where_it_ends_last() {
        assertThat(ConsumerZone.of("PT")).isEqualTo(ZoneId.of("Atlantic/Azores"));
        assertThat(ConsumerZone.of("ES")).isEqualTo(ZoneId.of("Atlantic/Canary"));
        assertThat(ConsumerZone.of("XX")).isEqualTo(ZoneId.of("Etc/GMT+12"));
    }

    @Test
    @Rule("L-13")
    void a_country_whose_holidays_are_unknown_has_weekends() {
        BusinessCalendar calendar = LegalCalendar.of("XX", 2026, 2026);
        assertThat(LocalDate.of(2026, 12, 25).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(calendar.dayOff(LocalDate.of(2026, 12, 25))).isEmpty();
        assertThat(calendar.dayOff(LocalDate.of(2026, 12, 26))).isPresent();
    }

    @Test
    @Rule("L-13")
    void a_calendar_covers_all_that_can_be_asked_about_an_order() {
        Orders order = order().concluded(at(Orders.TALLINN, "2025-12-30T10:00"))
                .delivered(at(Orders.TALLINN, "2026-01-02T10:00"));
        BusinessCalendar calendar = LegalCalendar.covering(order.snapshot(), at(Orders.TALLINN, "2027-05-01T10:00"));
        assertThat(calendar.firstYear()).isEqualTo(2025);
        assertThat(calendar.lastYear()).isEqualTo(2035);
        assertThat(calendar.zone()).isEqualTo(Orders.TALLINN);
    }

    @Test
    @Rule("L-01")
    void the_function_is_owed_to_a_consumer_of_the_eu_who_bought_online() {
        assertThat(WithdrawalRight.isFunctionOwed(order().snapshot())).isTrue();
        assertThat(WithdrawalRight.isFunctionOwed(order().inAShop().snapshot())).isFalse();
        assertThat(WithdrawalRight.isFunctionOwed(order().forATrade().snapshot()))
                .isFalse();
        assertThat(WithdrawalRight.isFunctionOwed(order().in("US").snapshot())).isFalse();
    }

    @Test
    @Rule("L-01")
    @Rule("L-32")
    void in_the_united_kingdom_there_is_the_right_but_no_duty_of_the_function() {
        assertThat(WithdrawalRight.exists(order().in("GB").snapshot())).isTrue();
        assertThat(WithdrawalRight.isFunctionOwed(order().in("GB").snapshot())).isFalse();
    }

    @Test
    @Rule("L-01")
    void the_function_is_owed_while_one_line_is_left_that_is_not_excluded() {
        Orders mug = order().with(excluded(line("mug", 1), WithdrawalExclusion.PERSONALISED));
        assertThat(WithdrawalRight.isFunctionOwed(mug.snapshot())).isFalse();
        assertThat(WithdrawalRight.isFunctionOwed(mug.with(line("kettle", 1)).snapshot()))
                .isTrue();
        assertThat(WithdrawalRight.isFunctionOwed(
                        order().with(excluded(line("razor", 1), WithdrawalExclusion.UNSEALED_HYGIENE))
                                .snapshot()))
                .as("a seal may still be whole")
                .isTrue();
    }

    @Test
    @Rule("L-14")
    void the_function_is_owed_before_the_delivery() {
        assertThat(WithdrawalRight.isFunctionOwed(order().concluded(at(Orders.TALLINN, "2026-07-01T10:00"))
                        .snapshot()))
                .isTrue();
    }
}
