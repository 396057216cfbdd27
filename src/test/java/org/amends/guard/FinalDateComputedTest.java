package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalDateComputedTest {

    @Rule("ACK-05")
    @Test
    void the_final_date_is_the_day_of_the_deadline_where_the_customer_lives() {
        assertThat(new Draft()
                        .finalDate(Optional.of(LocalDate.of(2026, 12, 16)))
                        .codes("ACK-05"))
                .isEmpty();
        assertThat(new Draft()
                        .finalDate(Optional.of(LocalDate.of(2026, 12, 15)))
                        .findings("ACK-05"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("ack-05.date-differs");
                    assertThat(finding.arguments()).isEqualTo(Map.of("due", "2026-12-16", "shown", "2026-12-15"));
                });
    }

    @Rule("ACK-05")
    @Test
    void an_acknowledgement_without_a_final_date_is_refused() {
        assertThat(new Draft().finalDate(Optional.empty()).codes("ACK-05")).containsExactly("ack-05.date-missing");
    }

    @Rule("ACK-05")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|You get our final decision by 16 December 2026.",
                "en|Our final answer comes on December 16th.",
                "en|The final invoice of 3 May 2025 is attached.",
                "et|Lõpliku vastuse saate 16. detsembril 2026.",
                "ru|Окончательное решение вы получите до 16 декабря.",
                "sk|Konečné rozhodnutie dostanete do 16.12.2026."
            })
    void a_date_in_the_text_that_agrees_passes(String language, String sentence) {
        assertThat(new Draft().language(language).saying(sentence).codes("ACK-05"))
                .isEmpty();
    }

    @Rule("ACK-05")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|You get our final decision by 30 December 2026.|30 December 2026|ack-05.text-date-differs",
                "en|You get our final decision by 2026-11-03.|2026-11-03|ack-05.text-date-past",
                "en|Our final answer comes on December 1st.|December 1|ack-05.text-date-differs",
                "et|Lõpliku vastuse saate 3. novembril.|3. novembril|ack-05.text-date-past",
                "ru|Окончательное решение вы получите до 20 декабря.|20 декабря|ack-05.text-date-differs",
                "sk|Konečné rozhodnutie dostanete do 3. 11. 2026.|3. 11. 2026|ack-05.text-date-past"
            })
    void another_date_that_the_text_calls_final_is_refused(String language, String sentence, String date, String code) {
        Draft draft = new Draft().language(language).saying(sentence);

        assertThat(draft.codes("ACK-05")).containsExactly(code);
        assertThat(draft.marked("ACK-05")).containsExactly(date);
    }
}
