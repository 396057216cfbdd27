package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoHollowWordsTest {

    @Rule("ACK-13")
    @Rule("S2-10")
    @Rule("S2-4")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Your call is important to us.|ack-13.hollow",
                "en|You are a valued customer.|ack-13.hollow",
                "en|As I have already explained, it leaks.|ack-13.belittling",
                "et|Teie arvamus loeb.|ack-13.hollow",
                "et|Nagu juba selgitasin, see lekib.|ack-13.belittling",
                "ru|Мы ценим ваше мнение.|ack-13.hollow",
                "ru|Как мы уже объясняли, он течёт.|ack-13.belittling",
                "sk|Na vašom názore nám záleží.|ack-13.hollow",
                "sk|Ako sme vám už vysvetlili, tečie.|ack-13.belittling",
                "en|PLEASE READ THIS carefully.|ack-13.capitals",
                "en|Please read this!!|ack-13.exclamations"
            })
    void words_for_anybody_and_a_raised_voice_warn(String language, String sentence, String code) {
        Draft draft = new Draft().language(language).saying(sentence);

        assertThat(draft.codes("ACK-13")).containsExactly(code);
        assertThat(draft.findings("ACK-13")).noneMatch(Finding::blocks);
    }

    @Rule("ACK-13")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ANNA TAMM, your USB-C cable for the IKEA lamp is here!",
                "I ring you! I do!",
                "Case C-7K4M-92QX-3 is yours.",
                "Case C-ACZC-QJFW-D is yours.",
                "> I WANT MY MONEY BACK!!"
            })
    void names_codes_single_marks_and_quotations_pass(String sentence) {
        assertThat(new Draft()
                        .customerWords("I WANT MY MONEY BACK!!")
                        .saying(sentence)
                        .findings("ACK-13"))
                .isEmpty();
    }
}
