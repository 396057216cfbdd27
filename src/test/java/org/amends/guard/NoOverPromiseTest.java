package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoOverPromiseTest {

    @Rule("ACK-16")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|This will never happen again.|will never happen again",
                "en|We guarantee that it works.|guarantee that",
                "et|See enam ei kordu.|See enam ei kordu",
                "ru|Такое больше не повторится.|больше не повторится",
                "sk|Už sa to nezopakuje.|Už sa to nezopakuje"
            })
    void what_nobody_can_know_is_refused_unless_a_deed_stands_behind_it(
            String language, String sentence, String phrase) {
        Draft draft = new Draft().language(language).saying(sentence);
        assertThat(draft.marked("ACK-16")).singleElement().satisfies(marked -> assertThat(marked)
                .contains(phrase));
        assertThat(draft.findings("ACK-16")).allMatch(Finding::blocks);

        assertThat(draft.deeds(new Deed("Replace the seal", "Mari Maasikas", Draft.NEAREST_DEADLINE))
                        .findings("ACK-16"))
                .isEmpty();
        assertThat(draft.deeds(new Deed("Replace the seal", "Mari Maasikas", Instant.EPOCH))
                        .findings("ACK-16"))
                .hasSize(1);
    }

    @Rule("ACK-16")
    @Test
    void what_the_customer_never_wants_again_is_no_promise() {
        assertThat(new Draft()
                        .saying("You never want to see that carrier again.")
                        .findings("ACK-16"))
                .isEmpty();
    }
}
