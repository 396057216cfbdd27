package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.api.Test;

class EarlierCaseNamedTest {

    private static final String CHECK = "ACK-22";

    @Test
    @Rule("ACK-22")
    @Rule("S1-23")
    void somebody_who_comes_again_is_recognised_in_the_letter() {
        Draft again = new Draft().earlierCases("C-9XPM-R5J8-1", "C-46PY-02ZQ-V");
        assertThat(again.findings(CHECK)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("ack-22.earlier-unnamed");
            assertThat(finding.arguments()).containsEntry("earlier", "C-9XPM-R5J8-1");
            assertThat(finding.blocks()).isTrue();
        });
    }

    @Test
    @Rule("ACK-22")
    void naming_one_of_the_earlier_cases_in_any_spelling_is_enough() {
        Draft named = new Draft()
                .earlierCases("C-9XPM-R5J8-1", "C-46PY-02ZQ-V")
                .saying("In c‑46py‑02zq‑v you told us of the same kettle.");
        assertThat(named.findings(CHECK)).isEmpty();
        assertThat(named.findings("ACK-06")).isEmpty();
    }

    @Test
    @Rule("ACK-06")
    void the_case_of_somebody_else_is_still_refused() {
        Draft strange = new Draft().earlierCases("C-9XPM-R5J8-1").saying("As in C-46PY-02ZQ-V, and C-9XPM-R5J8-1.");
        assertThat(strange.findings("ACK-06")).hasSize(1);
    }

    @Test
    void somebody_who_is_new_needs_no_such_word() {
        assertThat(new Draft().findings(CHECK)).isEmpty();
    }
}
