package org.amends.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.lifecycle.CaseStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {

    @ParameterizedTest
    @EnumSource
    void every_step_is_one_of_a_form_or_a_status_and_never_both(Step step) {
        assertThat(step.form().isPresent()).isNotEqualTo(step.status().isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void every_status_is_a_step(CaseStatus status) {
        assertThat(Step.of(status).status()).contains(status);
    }

    @ParameterizedTest
    @EnumSource
    void a_form_begins_with_a_page_and_ends_when_it_is_sent(FormKind form) {
        assertThat(form.first().isPage()).isTrue();
        assertThat(form.sent().isPage()).isFalse();
        assertThat(form.sent().later()).isEmpty();
        assertThat(form.first().later())
                .contains(form.sent())
                .hasSize(form.steps().size() - 1);
    }

    @Test
    void what_is_no_step_is_none() {
        assertThat(Step.named("complaint_form")).isEmpty();
    }
}
