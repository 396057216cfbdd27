package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerableTest {

    @Rule("ACK-02")
    @Test
    void a_letter_with_reference_signature_and_address_passes() {
        assertThat(new Draft().codes("ACK-02")).isEmpty();
    }

    @Rule("ACK-02")
    @Test
    void a_letter_without_its_reference_is_refused() {
        assertThat(new Draft()
                        .text(Draft.TEXT.replace("C-7K4M-92QX-3", "below"))
                        .codes("ACK-02"))
                .containsExactly("ack-02.reference-missing");
    }

    @Rule("ACK-02")
    @Rule("S1-7")
    @Test
    void a_letter_that_its_owner_did_not_sign_is_refused() {
        assertThat(new Draft()
                        .text(Draft.TEXT.replace("Mari Maasikas", "Your team"))
                        .codes("ACK-02"))
                .containsExactly("ack-02.signature-missing");
    }

    @Rule("ACK-02")
    @Test
    void a_name_at_the_top_is_no_signature() {
        String text =
                Draft.TEXT.replace("Mari Maasikas", "Your team").replace("thank you", "Mari Maasikas here, thank you")
                        + "\n1\n\n2\n\n3\n\n4\n\n5\n";

        assertThat(new Draft().text(text).codes("ACK-02")).containsExactly("ack-02.signature-missing");
    }

    @Rule("ACK-02")
    @Test
    void a_letter_of_an_owner_who_left_is_refused() {
        assertThat(new Draft().owner("Mari Maasikas", false).codes("ACK-02")).containsExactly("ack-02.owner-inactive");
    }

    @Rule("ACK-02")
    @Rule("S1-7")
    @Test
    void a_letter_of_nobody_is_refused() {
        assertThat(new Draft().owner(" ", true).codes("ACK-02")).containsExactly("ack-02.owner-missing");
    }

    @Rule("ACK-02")
    @Test
    void a_letter_that_cannot_be_answered_is_refused() {
        assertThat(new Draft().sending(from("page", " ")).codes("ACK-02")).containsExactly("ack-02.no-way-to-answer");
    }

    @Rule("ACK-02")
    @Rule("S3-8")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply@kettles.example",
                "No-Reply+7@kettles.example",
                "do_not_reply@kettles.example",
                "n\u200bo.reply@kettles.example",
                "ära-vasta@kettles.example",
                "neodpovedať@kettles.example",
                "не-отвечать@kettles.example"
            })
    void an_address_that_takes_no_replies_is_refused(String address) {
        assertThat(new Draft().sending(from(address, "mari@kettles.example")).codes("ACK-02"))
                .containsExactly("ack-02.no-reply");
        assertThat(new Draft().sending(from("mari@kettles.example", address)).codes("ACK-02"))
                .containsExactly("ack-02.no-reply");
    }

    @Rule("ACK-02")
    @ParameterizedTest
    @ValueSource(strings = {"page", "mari@noreply.example", "norep@kettles.example"})
    void other_senders_are_answerable(String sender) {
        assertThat(new Draft().sending(from(sender, "mari@kettles.example")).codes("ACK-02"))
                .isEmpty();
    }

    private static LetterFacts.Sending from(String sender, String wayToAnswer) {
        return new LetterFacts.Sending(sender, wayToAnswer, true, true);
    }
}
