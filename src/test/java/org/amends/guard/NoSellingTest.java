package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoSellingTest {

    @Rule("ACK-25")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Here is 10 EUR off your next order.|ack-25.selling",
                "en|Check out our new collection.|ack-25.selling",
                "en|Please leave us a review.|ack-25.rating",
                "en|See https://www.trustpilot.com/review/kettles.example|ack-25.rating",
                "et|Jätke meile arvustus.|ack-25.rating",
                "et|Liituge meie uudiskirjaga.|ack-25.selling",
                "ru|Оставьте отзыв о нас.|ack-25.rating",
                "ru|Подпишитесь на наши новости.|ack-25.selling",
                "sk|Napíšte nám recenziu.|ack-25.rating",
                "sk|Sledujte nás na sieti.|ack-25.selling"
            })
    void selling_and_begging_for_stars_are_refused(String language, String sentence, String code) {
        assertThat(new Draft().language(language).saying(sentence).findings("ACK-25"))
                .isNotEmpty()
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo(code);
                    assertThat(finding.blocks()).isTrue();
                });
    }

    @Rule("ACK-25")
    @ParameterizedTest
    @ValueSource(strings = {"Your five star review says that it leaks.", "Your next order can wait."})
    void what_the_customer_wrote_or_ordered_may_be_named(String sentence) {
        assertThat(new Draft().saying(sentence).findings("ACK-25")).isEmpty();
    }
}
