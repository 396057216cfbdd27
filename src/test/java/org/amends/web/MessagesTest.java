package org.amends.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages messages = new Messages();

    @Test
    void a_text_takes_its_arguments_by_name_and_counts_in_words() {
        assertThat(messages.text(Locale.ENGLISH, "input", "words.too-long", Map.of("max", 1)))
                .isEqualTo("Write at most 1 character.");
        assertThat(messages.text(Locale.ENGLISH, "input", "words.too-long", Map.of("max", 100_000)))
                .isEqualTo("Write at most 100,000 characters.");
    }

    @Test
    void a_language_that_amends_does_not_speak_is_answered_in_english() {
        assertThat(messages.text(Locale.forLanguageTag("et"), "input", "words.blank"))
                .isEqualTo("Kirjutage siia midagi.");
        assertThat(messages.text(Locale.JAPANESE, "input", "words.blank")).isEqualTo("Write something here.");
    }

    @Test
    void many_readers_at_once_are_each_told_their_own_number() {
        List<String> told = IntStream.range(2, 20_000)
                .parallel()
                .mapToObj(max -> messages.text(Locale.GERMAN, "input", "words.too-long", Map.of("max", max)))
                .toList();
        assertThat(told)
                .isEqualTo(IntStream.range(2, 20_000)
                        .mapToObj(max -> "Write at most " + String.format(Locale.UK, "%,d", max) + " characters.")
                        .toList());
    }

    @Test
    void a_family_of_texts_is_told_from_a_text_and_from_half_a_word() {
        assertThat(messages.hasFamily("input", "words")).isTrue();
        assertThat(messages.hasFamily("input", "words.blank")).isFalse();
        assertThat(messages.hasFamily("input", "wor")).isFalse();
    }

    @Test
    void an_unknown_key_is_our_mistake() {
        assertThatThrownBy(() -> messages.text(Locale.ENGLISH, "input", "no.such"))
                .hasMessageContaining("no.such");
    }
}
