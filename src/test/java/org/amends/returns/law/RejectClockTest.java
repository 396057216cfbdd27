package org.amends.returns.law;

import static org.amends.returns.law.Orders.LONDON;
import static org.amends.returns.law.Orders.at;
import static org.amends.returns.law.Orders.calendar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amends.Rule;
import org.amends.returns.law.RejectClock.Wait;
import org.junit.jupiter.api.Test;

class RejectClockTest {

    /** Day 30 is 1 July. */
    private static final Instant READY = at(LONDON, "2026-06-01T10:00");

    private static Wait wait(String from, String until) {
        return new Wait(at(LONDON, from), Optional.of(at(LONDON, until)));
    }

    private static RejectClock.Answer read(Wait... waits) {
        return new RejectClock(READY, Optional.empty(), Arrays.asList(waits)).read(calendar("GB"));
    }

    @Test
    @Rule("L-34")
    void it_runs_for_thirty_days_beginning_with_the_day_after() {
        RejectClock.Answer answer = read();
        assertThat(answer.ends()).hasValue(at(LONDON, "2026-07-02T00:00"));
        assertThat(answer.isOpenAt(at(LONDON, "2026-07-01T23:59:59"))).isTrue();
        assertThat(answer.isOpenAt(at(LONDON, "2026-07-02T00:00"))).isFalse();
    }

    @Test
    @Rule("L-34")
    void no_day_off_and_no_change_of_clocks_moves_its_end() {
        RejectClock clock = RejectClock.started(at(LONDON, "2026-10-09T10:00"));
        assertThat(clock.read(calendar("GB")).ends())
                .as("Sunday 8 November")
                .hasValue(Instant.parse("2026-11-09T00:00:00Z"));
    }

    @Test
    @Rule("L-34")
    void the_days_of_a_wait_come_on_top_both_ends_included() {
        assertThat(read(wait("2026-06-11T09:00", "2026-06-20T17:00")).ends())
                .as("ten days")
                .hasValue(at(LONDON, "2026-07-12T00:00"));
        assertThat(read(wait("2026-06-11T09:00", "2026-06-11T17:00")).ends())
                .as("one day")
                .hasValue(at(LONDON, "2026-07-03T00:00"));
    }

    @Test
    @Rule("L-34")
    void after_a_wait_at_least_seven_days_are_left() {
        RejectClock.Answer answer = read(wait("2026-06-30T09:00", "2026-07-05T17:00"));
        assertThat(answer.ends()).as("7 July by the days alone").hasValue(at(LONDON, "2026-07-13T00:00"));
        assertThat(answer.steps()).extracting(Step::reason).endsWith(Reason.WAIT_ENDED, Reason.SEVEN_DAYS_LEFT);
    }

    @Test
    @Rule("L-34")
    void while_somebody_waits_it_stands_and_the_right_stays() {
        RejectClock.Answer answer = read(new Wait(at(LONDON, "2026-06-11T09:00"), Optional.empty()));
        assertThat(answer.ends()).isEmpty();
        assertThat(answer.isOpenAt(at(LONDON, "2027-06-11T09:00"))).isTrue();
    }

    @Test
    @Rule("L-34")
    void two_waits_add_up() {
        assertThat(read(wait("2026-06-11T09:00", "2026-06-20T17:00"), wait("2026-07-10T09:00", "2026-07-14T17:00"))
                        .ends())
                .as("11 July and 5 days is 16 July; 7 days after the 14th is 21 July")
                .hasValue(at(LONDON, "2026-07-22T00:00"));
    }

    @Test
    @Rule("L-34")
    void a_wait_that_begins_when_the_right_is_gone_brings_nothing_back() {
        assertThat(read(wait("2026-07-02T00:00", "2026-07-20T17:00")).ends()).hasValue(at(LONDON, "2026-07-02T00:00"));
        assertThat(read(wait("2026-07-01T23:59:59", "2026-07-02T17:00")).ends())
                .hasValue(at(LONDON, "2026-07-10T00:00"));
    }

    @Test
    @Rule("L-34")
    void what_perishes_sooner_is_rejected_sooner() {
        Instant keeps = at(LONDON, "2026-06-05T00:00");
        RejectClock milk = new RejectClock(READY, Optional.of(keeps), List.of());
        assertThat(milk.read(calendar("GB")).ends()).hasValue(keeps);
        RejectClock rice = new RejectClock(READY, Optional.of(at(LONDON, "2027-06-05T00:00")), List.of());
        assertThat(rice.read(calendar("GB")).ends()).hasValue(at(LONDON, "2026-07-02T00:00"));
    }

    @Test
    @Rule("L-34")
    void waits_that_cross_are_refused() {
        assertThatThrownBy(() -> read(
                        wait("2026-06-11T09:00", "2026-06-20T17:00"), wait("2026-06-19T09:00", "2026-06-21T17:00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wait("2026-06-11T09:00", "2026-06-10T17:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(
                        new Wait(at(LONDON, "2026-06-11T09:00"), Optional.empty()),
                        wait("2026-06-19T09:00", "2026-06-21T17:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Rule("L-36")
    void use_costs_nothing_in_the_first_six_months_but_for_cars() {
        Instant lastDay = at(LONDON, "2026-12-01T23:59:59");
        assertThat(UseDeduction.isAllowed(READY, lastDay, false, calendar("GB")))
                .isFalse();
        assertThat(UseDeduction.isAllowed(READY, lastDay.plusSeconds(1), false, calendar("GB")))
                .isTrue();
        assertThat(UseDeduction.isAllowed(READY, READY, true, calendar("GB"))).isTrue();
    }
}
