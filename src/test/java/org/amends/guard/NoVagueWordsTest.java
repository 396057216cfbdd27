package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoVagueWordsTest {

    @Rule("ACK-15")
    @Rule("S4-11")
    @ParameterizedTest
    @MethodSource("corpus")
    void collected_sentences_are_told_apart(String language, String label, String sentence) {
        assertThat(new Draft()
                        .language(language)
                        .saying(sentence)
                        .codes("ACK-15")
                        .isEmpty())
                .isEqualTo(label.equals("ok"));
    }

    @Rule("ACK-15")
    @Rule("S4-11")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|I will answer as soon as possible.|as soon as possible",
                "en|We will look into it.|look into it",
                "en|I will answer AS\u200bAP.|AS\u200bAP",
                "en|Ｓｏｏｎ we will call.|Ｓｏｏｎ",
                "et|Vastan teile ESIMESEL võimalusel.|ESIMESEL võimalusel",
                "ru|Мы ответим в ближайшее время.|ближайшее время",
                "sk|Ozveme sa co najskor.|co najskor",
                "de|We will answer soon.|soon"
            })
    void vague_words_are_marked_where_they_stand(String language, String sentence, String phrase) {
        Draft draft = new Draft().language(language).saying(sentence);

        assertThat(draft.codes("ACK-15")).containsExactly("ack-15.vague-time");
        assertThat(draft.marked("ACK-15")).containsExactly(phrase);
        assertThat(draft.findings("ACK-15").get(0).arguments()).containsEntry("phrase", phrase);
    }

    @Rule("ACK-15")
    @Rule("S4-11")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will call you soon, on 27 November.",
                "I will call you soon, on Friday.",
                "I will call you soon, at 14:30.",
                "I will call you soon, by 2026-11-27.",
                "I will call you soon, by 27.11.2026.",
                "I will call you soon, by November 27th, 2026.",
                "I will call you soon, within 3 working days.",
                "I will call you soon from counter 3."
            })
    void a_date_a_time_or_a_place_in_the_sentence_makes_it_plain(String sentence) {
        assertThat(new Draft().saying(sentence).codes("ACK-15")).isEmpty();
    }

    @Rule("ACK-15")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will call you soon. The shop opens on Friday.",
                "I will call you soon.\n\nOn Friday the shop opens.",
                "Your letter of 3 November reached us and I will answer soon.",
                "Your letter of 2026-11-03 reached us and I will answer soon.",
                "I will call you as soon\nas possible.",
                "I will call you soon, on 31 February 2027."
            })
    void a_date_elsewhere_or_in_the_past_does_not(String text) {
        assertThat(new Draft().saying(text).codes("ACK-15")).containsExactly("ack-15.vague-time");
    }

    @Rule("ACK-15")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Soon I open parcel No. 3 on Friday.",
                "en|Soon Dr. Lind comes, i.e. Friday.",
                "en|Soon, as Mr. Lind told me, he comes on Friday.",
                "et|Varsti avan paki nr. 3 reedel.",
                "et|Varsti, s.t. Reedel.",
                "et|Helistan varsti, 27. Novembril.",
                "ru|Скоро, т.е. Анна позвонит вам завтра.",
                "sk|Čoskoro otvorím balík č. 3 v piatok.",
                "sk|Čoskoro, t. j. V piatok."
            })
    void abbreviations_and_ordinals_do_not_end_a_sentence(String language, String sentence) {
        assertThat(new Draft().language(language).saying(sentence).codes("ACK-15"))
                .isEmpty();
    }

    @Rule("ACK-15")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will call you soon, by\n27 November.",
                "I will call you soon, by\r\n27 November.",
                "I will call you soon about the parcel that you sent, on\nFriday."
            })
    void a_wrapped_line_does_not_end_a_sentence(String sentence) {
        assertThat(new Draft().saying(sentence).codes("ACK-15")).isEmpty();
    }

    @Rule("ACK-15")
    @Test
    void no_as_an_answer_ends_its_sentence() {
        assertThat(new Draft()
                        .saying("Will it be Friday? Soon? No. On Friday we are closed.")
                        .marked("ACK-15"))
                .containsExactly("Soon");
    }

    @Rule("ACK-15")
    @Rule("S4-11")
    @ParameterizedTest
    @CsvSource({
        "en,Your parcel lies somewhere in our hall.",
        "en,You can bring it to one of our stores.",
        "et,Teie pakk on kuskil laos.",
        "ru,Ваша посылка где-то на складе.",
        "sk,Váš balík je niekde v sklade."
    })
    void vague_places_are_refused(String language, String sentence) {
        assertThat(new Draft().language(language).saying(sentence).codes("ACK-15"))
                .containsExactly("ack-15.vague-place");
    }

    @Rule("ACK-15")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "You want your “money back as soon as possible”.",
                "You want your \"money back as soon as possible\".",
                "You want your «money back as soon as possible».",
                "> want my money back as soon as possible."
            })
    void the_customers_own_words_may_be_quoted(String sentence) {
        assertThat(new Draft().saying(sentence).codes("ACK-15")).isEmpty();
        assertThat(new Draft()
                        .customerWords("The kettle leaks.")
                        .saying(sentence)
                        .codes("ACK-15"))
                .containsExactly("ack-15.vague-time");
    }

    @Rule("ACK-15")
    @Test
    void every_vague_word_is_found() {
        assertThat(new Draft().saying("Soon we call, and shortly we write.").marked("ACK-15"))
                .containsExactly("Soon", "shortly");
    }

    static Stream<String[]> corpus() throws IOException {
        try (InputStream file = NoVagueWordsTest.class.getResourceAsStream("/guard/vague.tsv")) {
            List<String> lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().skip(1).map(line -> line.split("\t", -1));
        }
    }
}
