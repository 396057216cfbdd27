package org.amends.returns.law;

import static org.amends.returns.law.Orders.BRATISLAVA;
import static org.amends.returns.law.Orders.LONDON;
import static org.amends.returns.law.Orders.TALLINN;
import static org.amends.returns.law.Orders.at;
import static org.amends.returns.law.Orders.calendar;
import static org.amends.returns.law.Orders.line;
import static org.amends.returns.law.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.amends.Rule;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when until when a consumer may withdraw; every date was counted by hand on a calendar on paper. */
class WithdrawalPeriodTest {

    private static final Instant JUNE_3 = at(TALLINN, "2026-06-03T10:00");

    private static WithdrawalPeriod period(OrderSnapshot order) {
        return WithdrawalPeriod.of(order, Supply.GOODS, calendar(order.buyer().country()));
    }

    private static Orders longAgo() {
        return order().concluded(at(TALLINN, "2025-01-15T12:00"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @Rule("L-12")
    @Rule("L-13")
    @CsvSource(textBlock = """
                    law.md: Saturday and second Christmas Day,  EE, 2026-12-12T15:00, 2026-12-28
                    a plain Wednesday,                          EE, 2026-06-03T10:00, 2026-06-17
                    a Saturday,                                 EE, 2026-06-06T10:00, 2026-06-22
                    a Sunday,                                   EE, 2026-06-07T10:00, 2026-06-22
                    a Monday stays,                             EE, 2026-06-08T10:00, 2026-06-22
                    Victory Day and St John's Day,              EE, 2026-06-09T10:00, 2026-06-25
                    Independence Day on a Wednesday,            EE, 2027-02-10T10:00, 2027-02-25
                    Christmas on a Friday,                      SK, 2026-12-11T10:00, 2026-12-28
                    Christmas and the substitute of Boxing Day, GB, 2026-12-11T10:00, 2026-12-29
                    New Year's Day on a Friday,                 EE, 2026-12-18T10:00, 2027-01-04
                    New Year's Day on a Friday,                 SK, 2026-12-18T10:00, 2027-01-04
                    New Year's Day on a Friday,                 GB, 2026-12-18T10:00, 2027-01-04
                    Epiphany on a Wednesday,                    SK, 2026-12-23T10:00, 2027-01-07
                    Epiphany is none there,                     EE, 2026-12-23T10:00, 2027-01-06
                    Good Friday; Easter Monday is none there,   EE, 2027-03-12T10:00, 2027-03-29
                    Good Friday and Easter Monday,              SK, 2027-03-12T10:00, 2027-03-30
                    Good Friday and Easter Monday,              GB, 2027-03-12T10:00, 2027-03-30
                    29 February,                                EE, 2028-02-15T10:00, 2028-02-29
                    after 29 February,                          EE, 2028-02-16T10:00, 2028-03-01
                    from 29 February,                           EE, 2028-02-29T10:00, 2028-03-14
                    no 29 February,                             SK, 2027-02-15T10:00, 2027-03-01
                    """)
    void the_fourteenth_day_after_delivery_is_the_last_or_the_next_working_day_of_the_consumers_country(
            String case_, String country, String delivered, String lastDay) {
        OrderSnapshot order = longAgo()
                .in(country)
                .delivered(at(ConsumerZone.of(country), delivered))
                .snapshot();
        assertThat(period(order).lastDay()).as(case_).hasValue(day(lastDay));
    }

    @ParameterizedTest
    @Rule("L-13")
    @CsvSource(textBlock = """
                    spring,                EE, 2027-03-17T10:00, 2027-03-31T21:00:00Z
                    spring,                SK, 2027-03-17T10:00, 2027-03-31T22:00:00Z
                    spring,                GB, 2027-03-17T10:00, 2027-03-31T23:00:00Z
                    autumn,                EE, 2026-10-14T10:00, 2026-10-28T22:00:00Z
                    autumn,                SK, 2026-10-14T10:00, 2026-10-28T23:00:00Z
                    autumn,                GB, 2026-10-14T10:00, 2026-10-29T00:00:00Z
                    the autumn Sunday,     EE, 2026-10-11T10:00, 2026-10-26T22:00:00Z
                    the spring Sunday,     SK, 2027-03-14T10:00, 2027-03-30T22:00:00Z
                    in the spring night,   EE, 2027-03-28T04:30, 2027-04-12T21:00:00Z
                    in the autumn night,   EE, 2026-10-25T03:30, 2026-11-09T22:00:00Z
                    at the end of the day, EE, 2026-06-03T23:59:59, 2026-06-17T21:00:00Z
                    at its first moment,   EE, 2026-06-03T00:00, 2026-06-17T21:00:00Z
                    """)
    void it_ends_at_midnight_of_the_consumers_clock_whatever_the_clocks_did_meanwhile(
            String case_, String country, String delivered, Instant ends) {
        OrderSnapshot order = longAgo()
                .in(country)
                .delivered(at(ConsumerZone.of(country), delivered))
                .snapshot();
        assertThat(period(order).ends()).as(case_).hasValue(ends);
    }

    @Test
    @Rule("L-13")
    void a_delivery_at_half_past_midnight_in_tallinn_is_the_day_before_in_london() {
        Instant night = at(TALLINN, "2026-06-03T00:30");
        assertThat(period(longAgo().in("EE").delivered(night).snapshot()).lastDay())
                .hasValue(day("2026-06-17"));
        assertThat(period(longAgo().in("GB").delivered(night).snapshot()).lastDay())
                .hasValue(day("2026-06-16"));
    }

    @Test
    @Rule("L-13")
    void one_second_before_midnight_is_in_time_and_midnight_is_not() {
        for (ZoneId zone : List.of(TALLINN, BRATISLAVA, LONDON)) {
            String country = zone.equals(TALLINN) ? "EE" : zone.equals(LONDON) ? "GB" : "SK";
            WithdrawalPeriod period = period(longAgo()
                    .in(country)
                    .delivered(at(zone, "2026-06-03T10:00"))
                    .snapshot());
            assertThat(period.isOpenAt(at(zone, "2026-06-17T23:59:59"))).isTrue();
            assertThat(period.isOpenAt(at(zone, "2026-06-18T00:00"))).isFalse();
            assertThat(period.isOpenAt(at(zone, "2026-06-18T00:00:01"))).isFalse();
        }
    }

    @Test
    @Rule("L-12")
    @Rule("D12")
    void the_last_good_of_the_order_counts_for_all_of_it() {
        OrderSnapshot order = longAgo()
                .with(line("kettle", 2))
                .with(line("cup", 1))
                .delivered(JUNE_3, "kettle", 1)
                .delivered(at(TALLINN, "2026-06-05T10:00"), "cup", 1)
                .delivered(at(TALLINN, "2026-06-10T10:00"), "kettle", 1)
                .snapshot();
        assertThat(period(order).lastDay()).hasValue(day("2026-06-25"));
    }

    @Test
    @Rule("L-12")
    void of_goods_that_come_regularly_the_first_delivery_counts() {
        OrderSnapshot order = longAgo()
                .with(line("coffee", 12))
                .delivered(JUNE_3, "coffee", 1)
                .delivered(at(TALLINN, "2026-07-03T10:00"), "coffee", 1)
                .snapshot();
        WithdrawalPeriod period = WithdrawalPeriod.of(order, Supply.REGULAR_DELIVERIES, calendar("EE"));
        assertThat(period.lastDay()).hasValue(day("2026-06-17"));
        assertThat(period(order).ends()).as("as one order it would still wait").isEmpty();
    }

    @Test
    @Rule("L-12")
    void a_service_counts_from_the_contract() {
        OrderSnapshot order = order().concluded(JUNE_3).snapshot();
        WithdrawalPeriod period = WithdrawalPeriod.of(order, Supply.NO_GOODS, calendar("EE"));
        assertThat(period.lastDay()).hasValue(day("2026-06-17"));
    }

    @Test
    @Rule("L-12")
    void insurance_and_services_are_not_waited_for() {
        OrderSnapshot order = longAgo()
                .with(line("kettle", 1))
                .with(Orders.ancillary(line("insurance", 1), "kettle"))
                .with(Orders.excluded(line("setup", 1), WithdrawalExclusion.SERVICE_PERFORMED))
                .delivered(JUNE_3, "kettle", 1)
                .snapshot();
        assertThat(period(order).lastDay()).hasValue(day("2026-06-17"));
    }

    @Test
    @Rule("L-14")
    void it_is_open_from_the_contract_on_before_anything_is_delivered() {
        OrderSnapshot order = order().concluded(JUNE_3).snapshot();
        assertThat(period(order).opens()).isEqualTo(JUNE_3);
        assertThat(period(order).isOpenAt(JUNE_3)).isTrue();
    }

    @Test
    @Rule("L-15")
    void while_nobody_knows_of_a_delivery_it_does_not_end() {
        WithdrawalPeriod period = period(longAgo().snapshot());
        assertThat(period.ends()).isEmpty();
        assertThat(period.isOpenAt(at(TALLINN, "2034-01-01T00:00"))).isTrue();
        assertThat(period.steps()).extracting(Step::reason).endsWith(Reason.DELIVERY_UNKNOWN);
    }

    @Test
    @Rule("L-15")
    void while_one_unit_is_missing_it_does_not_end() {
        OrderSnapshot order =
                longAgo().with(line("kettle", 2)).delivered(JUNE_3, "kettle", 1).snapshot();
        assertThat(period(order).ends()).isEmpty();
        assertThat(period(order).steps()).extracting(Step::reason).endsWith(Reason.DELIVERY_INCOMPLETE);
    }

    @Test
    @Rule("L-15")
    void a_delivery_of_something_that_was_never_ordered_is_none() {
        OrderSnapshot order = longAgo().delivered(JUNE_3, "stranger", 1).snapshot();
        assertThat(period(order).steps()).extracting(Step::reason).endsWith(Reason.DELIVERY_UNKNOWN);
    }

    @ParameterizedTest
    @Rule("L-16")
    @CsvSource(textBlock = """
                    2026-06-03T10:00, 2027-06-17
                    2026-06-05T10:00, 2027-06-21
                    2026-12-12T15:00, 2027-12-28
                    2028-02-15T10:00, 2029-02-28
                    """)
    void who_was_never_told_has_twelve_months_more(String delivered, String lastDay) {
        OrderSnapshot order = longAgo()
                .informed(Optional.empty())
                .delivered(at(TALLINN, delivered))
                .snapshot();
        assertThat(period(order).lastDay()).hasValue(day(lastDay));
    }

    @ParameterizedTest
    @Rule("L-16")
    @CsvSource(textBlock = """
                    before the goods,              2026-06-02T10:00,    2026-06-17
                    with the goods,                2026-06-03T10:00,    2026-06-17
                    a second after them,           2026-06-03T10:00:01, 2026-06-17
                    five days after them,          2026-06-08T10:00,    2026-06-22
                    three months after them,       2026-09-01T10:00,    2026-09-15
                    on the last day of the year,   2027-06-03T23:59:59, 2027-06-17
                    a second too late,             2027-06-04T00:00,    2027-06-17
                    years too late,                2029-01-10T10:00,    2027-06-17
                    """)
    void who_is_told_late_has_fourteen_days_from_then_within_the_year(String case_, String told, String lastDay) {
        OrderSnapshot order = longAgo()
                .informed(Optional.of(at(TALLINN, told)))
                .delivered(JUNE_3)
                .snapshot();
        assertThat(period(order).lastDay()).as(case_).hasValue(day(lastDay));
    }

    @Test
    @Rule("L-16")
    void the_explanation_tells_a_late_notice_apart_from_none() {
        Orders goods = longAgo().delivered(JUNE_3);
        assertThat(period(goods.informed(Optional.of(at(TALLINN, "2026-09-01T10:00")))
                                .snapshot())
                        .steps())
                .extracting(Step::reason)
                .endsWith(Reason.INFORMED_LATE, Reason.FOURTEEN_DAYS_FROM_NOTICE);
        assertThat(period(goods.informed(Optional.of(at(TALLINN, "2027-06-04T00:00")))
                                .snapshot())
                        .steps())
                .extracting(Step::reason)
                .endsWith(Reason.NOT_INFORMED);
    }

    @Test
    @Rule("L-13")
    void the_way_to_the_date_is_told_step_by_step() {
        Instant goods = at(TALLINN, "2026-12-12T15:00");
        WithdrawalPeriod period = period(longAgo().delivered(goods).snapshot());
        assertThat(period.zone()).isEqualTo(TALLINN);
        assertThat(period.steps())
                .containsExactly(
                        Step.at(Reason.CONTRACT_CONCLUDED, at(TALLINN, "2025-01-15T12:00")),
                        Step.at(Reason.LAST_GOOD_DELIVERED, goods),
                        Step.on(Reason.FOURTEEN_DAYS, day("2026-12-26")),
                        new Step(
                                Reason.DAY_OFF,
                                Optional.empty(),
                                Optional.of(day("2026-12-26")),
                                period.steps().get(3).holiday()),
                        new Step(Reason.DAY_OFF, Optional.empty(), Optional.of(day("2026-12-27")), Optional.empty()),
                        Step.on(Reason.MOVED_TO, day("2026-12-28")));
        assertThat(period.steps().get(3).holiday()).as("26 December has a name").isPresent();
        assertThat(period.steps().get(3).reason().rule()).isEqualTo("L-13");
    }
}
