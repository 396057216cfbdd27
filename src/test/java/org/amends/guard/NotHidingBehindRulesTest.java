package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotHidingBehindRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Our policy does not allow it.",
                "et|Meie reeglid ei luba seda.",
                "ru|Наши правила этого не позволяют.",
                "sk|Naše pravidlá to nedovoľujú."
            })
    void a_rule_to_hide_behind_warns(String language, String sentence) {
        assertThat(new Draft().language(language).saying(sentence).findings("ACK-20"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("ack-20.policy-shield");
                    assertThat(finding.blocks()).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our policy gives you 30 days.",
                "I cannot deliver before Friday.",
                "We have changed the rule that did not let you return it."
            })
    void a_rule_that_helps_or_was_changed_passes(String sentence) {
        assertThat(new Draft().saying(sentence).findings("ACK-20")).isEmpty();
    }
}
