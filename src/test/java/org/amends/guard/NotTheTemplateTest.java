package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotTheTemplateTest {

    private static final String TEMPLATE = """
            Dear {name},

            thank you for writing to us. We have opened case {reference} and {owner} reads it.
            You get our decision by {due}.

            Kind regards
            {owner}
            """;
    private static final String FILLED = TEMPLATE.replace("{name}", "Anna Tamm")
            .replace("{reference}", "C-7K4M-92QX-3")
            .replace("{owner}", "Mari Maasikas")
            .replace("{due}", "16 December 2026");

    @Rule("ACK-17")
    @Rule("S2-3")
    @ParameterizedTest
    @CsvSource({
        "'',''",
        "thank you,THANK  you",
        "You get our decision by 16 December 2026.,''",
        "16 December 2026,Friday 18.12.2026",
        "thank you,Hello and thank you"
    })
    void the_filled_in_template_alone_is_refused(String words, String instead) {
        String text = words.isEmpty() ? FILLED : FILLED.replace(words, instead);

        assertThat(new Draft().template(TEMPLATE).text(text).codes("ACK-17")).containsExactly("ack-17.template-only");
    }

    @Rule("ACK-17")
    @Rule("S2-3")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The crack below the handle is plain to see in your photos.",
                "I rang Juhan in our warehouse about the cracked kettle."
            })
    void a_sentence_of_ones_own_is_enough(String own) {
        String text = FILLED.replace("You get", own + " You get");

        assertThat(new Draft().template(TEMPLATE).text(text).codes("ACK-17")).isEmpty();
    }

    @Rule("ACK-17")
    @ParameterizedTest
    @CsvSource({
        "en,''",
        "en,' \u200b\n '",
        "en,'Dear Anna Tamm, C-7K4M-92QX-3, Mari Maasikas'",
        "et,'Tere, Anna Tamm! 27. novembril. Tervitades Mari Maasikas'",
        "ru,'Здравствуйте, Anna Tamm! 27 ноября. Mari Maasikas'",
        "sk,'Dobrý deň, Anna Tamm! 27. novembra. Mari Maasikas'"
    })
    void a_letter_without_words_of_its_own_is_refused(String language, String text) {
        assertThat(new Draft().language(language).text(text).codes("ACK-17")).containsExactly("ack-17.empty");
        assertThat(new Draft().language(language).text(text).template(TEMPLATE).codes("ACK-17"))
                .hasSize(1);
    }
}
