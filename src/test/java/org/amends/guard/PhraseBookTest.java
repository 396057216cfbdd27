package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseBookTest {

    @Rule("ACK-09")
    @Test
    void a_finding_names_the_version_of_its_list() {
        Draft draft = new Draft().saying("It was beyond our control and comes soon. Dear customer!!");

        assertThat(draft.findings("ACK-09").get(0).list())
                .contains(PhraseBook.of("en").version());
        assertThat(draft.findings("ACK-15").get(0).list())
                .contains(PhraseBook.of("en").version());
        assertThat(draft.findings("ACK-13").get(0).list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "et", "ru", "sk"})
    void a_version_begins_with_its_language(String language) {
        assertThat(PhraseBook.of(language).version()).startsWith(language + "-");
    }

    @Test
    void a_language_without_a_list_is_read_with_all_of_them() {
        assertThat(PhraseBook.of("de").version()).contains("en-", "et-", "ru-", "sk-");
        assertThat(new Draft()
                        .language("de")
                        .saying("It was beyond our control.")
                        .findings("ACK-09"))
                .hasSize(1);
    }

    @Rule("ACK-09")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|It was bеyоnd оur cоntrol.",
                "en|It was be\u200byond\u202e our con\u00adtrol.",
                "en|It was b\u0301\u0323e\u0301yond our control.",
                "en|It was ｂｅｙｏｎｄ our 𝐜𝐨𝐧𝐭𝐫𝐨𝐥.",
                "ru|Мы здесь ни пpи чeм."
            })
    void tricks_with_letters_hide_nothing(String language, String sentence) {
        assertThat(new Draft().language(language).saying(sentence).codes("ACK-09"))
                .containsExactly("ack-09.blame-shift");
    }

    @Test
    void two_numbers_are_a_time_or_a_decimal_by_what_stands_between_them() {
        assertThat(Word.all("at 10:30, 9.14, 18,40 and 5 6"))
                .filteredOn(Word::number)
                .extracting(Word::form)
                .containsExactly(
                        Word.Form.TIME,
                        Word.Form.NUMBER,
                        Word.Form.DECIMAL,
                        Word.Form.NUMBER,
                        Word.Form.DECIMAL,
                        Word.Form.NUMBER,
                        Word.Form.NUMBER,
                        Word.Form.NUMBER);
    }
}
