package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoHalfApologyTest {

    private static final Deed DEED = new Deed("Collect it", "Mari Maasikas", Draft.NEAREST_DEADLINE);

    @Rule("ACK-11")
    @Rule("S2-18")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|I am sorry that you feel this way.",
                "en|We apologise if anything went wrong.",
                "en|We are sorry for any inconvenience.",
                "et|Vabandame, kui midagi läks valesti.",
                "ru|Извините, если что-то не так.",
                "sk|Prepáčte, ak sa niečo stalo."
            })
    void an_apology_with_a_condition_is_refused(String language, String sentence) {
        assertThat(new Draft().language(language).deeds(DEED).saying(sentence).findings("ACK-11"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("ack-11.half-apology");
                    assertThat(finding.blocks()).isTrue();
                });
    }

    @Rule("ACK-11")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|Mistakes were made.", "et|On tehtud vigu.", "ru|Были допущены ошибки.", "sk|Stali sa chyby."})
    void mistakes_that_nobody_made_warn(String language, String sentence) {
        assertThat(new Draft().language(language).saying(sentence).findings("ACK-11"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.blocks()).isFalse());
    }

    @Rule("ACK-11")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am sorry that I gave you the wrong date.",
                "I am sorry that you were charged twice.",
                "If it leaks again, ring me."
            })
    void an_apology_for_what_we_did_passes(String sentence) {
        assertThat(new Draft().deeds(DEED).saying(sentence).findings("ACK-11")).isEmpty();
    }
}
