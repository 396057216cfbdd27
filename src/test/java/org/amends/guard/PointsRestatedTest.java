package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsRestatedTest {

    @Rule("ACK-03")
    @Test
    void an_acknowledgement_that_reads_back_one_point_of_two_passes() {
        assertThat(new Draft().points(new RestatedPoint(2, "You paid 64 EUR.")).codes("ACK-03"))
                .isEmpty();
    }

    @Rule("ACK-03")
    @Test
    void an_acknowledgement_that_reads_nothing_back_is_refused() {
        assertThat(new Draft().points().codes("ACK-03")).containsExactly("ack-03.no-point");
    }

    @Rule("ACK-03")
    @Test
    void a_point_that_the_case_does_not_have_is_refused() {
        Draft draft = new Draft().points(new RestatedPoint(1, "The kettle leaks."), new RestatedPoint(3, "It smells."));

        assertThat(draft.findings("ACK-03")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("ack-03.unknown-point");
            assertThat(finding.arguments()).containsEntry("point", "3");
        });
    }

    @Rule("ACK-03")
    @ParameterizedTest
    @CsvSource({"''", "' \u200b '", "'…'"})
    void a_point_without_words_is_refused(String words) {
        assertThat(new Draft().points(new RestatedPoint(1, words)).codes("ACK-03"))
                .containsExactly("ack-03.point-empty");
    }

    @Rule("ACK-03")
    @ParameterizedTest
    @CsvSource({
        "en,Your complaint.",
        "en,We have received your letter about the issue",
        "et,Teie kaebus",
        "ru,Ваше обращение получено",
        "sk,Dostali sme vašu sťažnosť."
    })
    void words_that_fit_every_complaint_are_refused(String language, String words) {
        assertThat(new Draft()
                        .language(language)
                        .points(new RestatedPoint(1, words))
                        .codes("ACK-03"))
                .containsExactly("ack-03.point-hollow");
    }

    @Rule("ACK-03")
    @ParameterizedTest
    @CsvSource({
        "en,Your complaint about the leaking kettle",
        "et,Teie kaebus lekkiva veekeetja kohta",
        "ru,Ваша жалоба на протекающий чайник",
        "sk,Vaša sťažnosť na tečúcu kanvicu"
    })
    void words_about_this_complaint_pass(String language, String words) {
        assertThat(new Draft()
                        .language(language)
                        .points(new RestatedPoint(1, words))
                        .codes("ACK-03"))
                .isEmpty();
    }
}
