package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepNamedTest {

    @Rule("ACK-04")
    @Rule("S3-12")
    @Rule("S0-8")
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:59:59Z, ack-04.not-ahead",
        "2026-11-24T09:00:00Z, ack-04.not-ahead",
        "2026-11-24T09:00:01Z,",
        "2026-11-27T15:00:00Z,",
        "2026-11-27T15:00:01Z, ack-04.after-deadline"
    })
    void the_next_step_lies_ahead_and_not_behind_the_nearest_deadline(Instant by, String code) {
        Draft draft = new Draft().nextStep(new NextStep("Ask the warehouse", "Mari Maasikas", by));

        assertThat(draft.codes("ACK-04")).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Rule("ACK-04")
    @Rule("S3-12")
    @Test
    void an_acknowledgement_without_a_next_step_is_refused_and_told_the_latest_time() {
        assertThat(new Draft().withoutNextStep().findings("ACK-04"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("ack-04.step-missing");
                    assertThat(finding.arguments()).containsEntry("deadline", "2026-11-27 17:00");
                });
    }

    @Rule("ACK-04")
    @Rule("S3-12")
    @Test
    void a_next_step_says_what_and_who() {
        Draft draft = new Draft().nextStep(new NextStep(" ", "", Draft.NEAREST_DEADLINE));

        assertThat(draft.codes("ACK-04")).containsExactly("ack-04.what-missing", "ack-04.who-missing");
    }
}
