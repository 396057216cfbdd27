package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AboutTheCustomerTest {

    private static final String US =
            "We had a busy day. We lost our van. Our team and our boss met us. We talked about our plans. ";

    @Rule("ACK-14")
    @Rule("S0-17")
    @Test
    void a_letter_about_us_warns() {
        Draft draft = new Draft().saying(US);

        assertThat(draft.codes("ACK-14")).containsExactly("ack-14.about-us");
        assertThat(draft.findings("ACK-14")).noneMatch(Finding::blocks);
        assertThat(draft.findings("ACK-14").get(0).arguments())
                .containsEntry("us", "8")
                .containsEntry("them", "3");
    }

    @Rule("ACK-14")
    @Test
    void a_letter_that_speaks_of_the_customer_as_often_passes() {
        assertThat(new Draft()
                        .saying(US + "You waited, you rang, you wrote, and your kettle leaks as you said.")
                        .findings("ACK-14"))
                .isEmpty();
    }

    @Rule("ACK-14")
    @ParameterizedTest
    @ValueSource(strings = {"We saw our fault.", "I read it, I ask, I write and I ring, all on Friday."})
    void now_and_then_we_and_as_often_as_need_be_i_may_be_said(String sentence) {
        assertThat(new Draft().saying(sentence).findings("ACK-14")).isEmpty();
    }
}
