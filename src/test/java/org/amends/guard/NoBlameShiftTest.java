package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoBlameShiftTest {

    @Rule("ACK-09")
    @Rule("S2-14")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|This was beyond our control.|beyond our control",
                "en|You should have read the manual.|You should have read",
                "et|Viivituse põhjustasid meist mitteolenevad asjaolud.|meist mitteolenevad",
                "ru|Мы здесь ни при чём.|ни при чём",
                "sk|Keby ste si prečítali návod, fungovala by.|Keby ste si prečítali"
            })
    void a_fixed_formula_of_blame_is_refused(String language, String sentence, String phrase) {
        Draft draft = new Draft().language(language).saying(sentence);

        assertThat(draft.marked("ACK-09")).containsExactly(phrase);
        assertThat(draft.findings("ACK-09")).allMatch(Finding::blocks);
    }

    @Rule("ACK-09")
    @Rule("S2-14")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The courier broke it.",
                "et|Kuller lõhkus selle.",
                "ru|Посылку потерял перевозчик.",
                "sk|Kuriér ju rozbil."
            })
    void somebody_else_and_a_fault_in_one_sentence_warn_for_it_may_be_true(String language, String sentence) {
        assertThat(new Draft().language(language).saying(sentence).findings("ACK-09"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("ack-09.blame-shift");
                    assertThat(finding.blocks()).isFalse();
                });
    }

    @Rule("ACK-09")
    @Rule("S2-16")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The courier broke it, and choosing that courier was our decision.",
                "The courier broke it because I packed it wrongly.",
                "I have asked the courier where it is."
            })
    void who_answers_for_others_in_the_same_breath_may_name_them(String sentence) {
        assertThat(new Draft().saying(sentence).findings("ACK-09")).isEmpty();
    }

    @Rule("ACK-09")
    @Test
    void the_customers_own_words_are_not_ours() {
        String words = "The courier told me that it was beyond our control.";

        assertThat(new Draft()
                        .customerWords(words)
                        .saying("You were told that it was “beyond our control”.")
                        .findings("ACK-09"))
                .isEmpty();
        assertThat(new Draft()
                        .saying("You were told that it was “beyond our control”.")
                        .findings("ACK-09"))
                .hasSize(1);
    }
}
