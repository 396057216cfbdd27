package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLanguageTest {

    @Rule("ACK-26")
    @Test
    void a_sentence_of_more_than_35_words_warns_where_it_stands() {
        String sentence = "and so on ".repeat(12).strip();
        Draft draft = new Draft().saying(sentence + ".");

        assertThat(draft.codes("ACK-26")).containsExactly("ack-26.long-sentence");
        assertThat(draft.marked("ACK-26")).containsExactly(sentence);
        assertThat(draft.findings("ACK-26").get(0).arguments()).containsEntry("words", "36");
        assertThat(draft.findings("ACK-26")).noneMatch(Finding::blocks);
    }

    @Rule("ACK-26")
    @Test
    void sentences_of_more_than_20_words_on_average_warn_once() {
        String sentence = "We asked and so on and on " + "and on ".repeat(13).strip() + ". ";

        assertThat(new Draft().saying(sentence.repeat(10)).codes("ACK-26")).containsExactly("ack-26.heavy-reading");
    }

    @Rule("ACK-26")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|I open parcel No. 3 today.",
                "en|I ask Dr. Lind, i.e. Anna, today.",
                "et|Avan paki nr 3 täna.",
                "et|Avan paki nr. 3 täna.",
                "ru|Открою посылку № 3, т.е. вашу, сегодня.",
                "sk|Otvorím balík č. 3 dnes."
            })
    void abbreviations_do_not_end_a_sentence(String language, String sentence) {
        assertThat(Sentences.of(
                        Word.all(sentence),
                        sentence,
                        language,
                        PhraseBooks.shipped().of(language)))
                .hasSize(1);
    }
}
