package org.amends.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.casefile.CaseReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

    @ParameterizedTest
    @CsvSource({
        "Anna Tamm, anna:* & tamm:*",
        "'  O''Brien ', o & brien:*",
        "ŽIVOT Õun Жук, život:* & õun:* & жук:*",
        "581585, 581585:*",
        "leg leg Leg, leg:*"
    })
    void every_word_has_to_be_there_and_its_beginning_is_enough_but_for_one_letter(String typed, String query) {
        assertThat(SearchTerms.of(typed).query()).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!|&():*'\\", "<->", "\u200b"})
    void what_has_no_word_looks_for_nothing(String typed) {
        assertThat(SearchTerms.of(typed).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-00SE-DX3V-0", "c00sedx3v0", "C 00SE DX3V 0", "00SE-DX3V-0", "oosedx3v0"})
    void a_case_is_known_by_its_number_however_it_is_typed(String typed) {
        assertThat(SearchTerms.of(typed).reference()).contains(new CaseReference("C-00SE-DX3V-0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"581585", "Anna", "00SE-DX3V-1", ""})
    void what_is_no_number_of_a_case_is_read_as_none(String typed) {
        assertThat(SearchTerms.of(typed).reference()).isEmpty();
    }

    @Test
    void no_more_than_eight_words_are_looked_for() {
        assertThat(SearchTerms.of("a b c d e f g h i j").words()).hasSize(8);
    }
}
