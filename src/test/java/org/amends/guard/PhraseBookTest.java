package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
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
                .contains(PhraseBooks.shipped().of("en").version());
        assertThat(draft.findings("ACK-15").get(0).list())
                .contains(PhraseBooks.shipped().of("en").version());
        assertThat(draft.findings("ACK-13").get(0).list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "et", "ru", "sk"})
    void a_version_begins_with_its_language(String language) {
        assertThat(PhraseBooks.shipped().of(language).version()).startsWith(language + "-");
    }

    @Test
    void a_language_without_a_list_is_read_with_all_of_them() {
        assertThat(PhraseBooks.shipped().of("de").version()).contains("en-", "et-", "ru-", "sk-");
        assertThat(new Draft()
                        .language("de")
                        .saying("It was beyond our control.")
                        .findings("ACK-09"))
                .hasSize(1);
    }

    @Test
    void another_list_takes_the_place_of_one_language_and_leaves_the_others_and_the_set_before_as_they_are() {
        PhraseBooks shipped = PhraseBooks.shipped();
        PhraseBooks house = shipped.with(Map.of("en", PhraseBooks.read("version = en-house\nselling\tblock\twombat")));

        assertThat(house.versions()).isEqualTo("en-house et-3 ru-3 sk-3");
        assertThat(shipped.version("en")).isEqualTo("en-2");
        Draft draft = new Draft().saying("Dear Anna, buy a wombat.");
        assertThat(LetterChecks.findings(LetterKind.PROGRESS, draft.letter(), draft.facts(), house))
                .filteredOn(finding -> finding.check().equals("ACK-25"))
                .extracting(Finding::list)
                .containsExactly(Optional.of("en-house"));
        assertThat(draft.findings("ACK-25")).isEmpty();
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
