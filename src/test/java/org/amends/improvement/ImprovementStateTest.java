package org.amends.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImprovementStateTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED, UNDER_WAY, true",
        "PLANNED, IN_PLACE, false",
        "PLANNED, DONE, false",
        "UNDER_WAY, PLANNED, true",
        "UNDER_WAY, IN_PLACE, true",
        "IN_PLACE, UNDER_WAY, false",
        "IN_PLACE, DONE, true",
        "DONE, PLANNED, false",
        "DROPPED, UNDER_WAY, false"
    })
    void nothing_is_done_before_it_was_in_place(ImprovementState from, ImprovementState to, boolean leads) {
        assertThat(from.leadsTo(to)).isEqualTo(leads);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_is_not_over_may_be_dropped_and_may_stay(ImprovementState state) {
        assertThat(state.leadsTo(ImprovementState.DROPPED))
                .isEqualTo(!state.isOver() || state == ImprovementState.DROPPED);
        assertThat(state.choices()).contains(state);
    }

    @Test
    void what_is_over_leads_nowhere() {
        assertThat(ImprovementState.DONE.choices()).containsExactly(ImprovementState.DONE);
    }
}
