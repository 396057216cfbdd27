package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.api.Test;

class SentByPersonTest {

    @Rule("ACK-30")
    @Test
    void a_letter_that_a_person_previewed_and_sends_passes() {
        assertThat(new Draft().sending(sent(true, true)).codes("ACK-30")).isEmpty();
    }

    @Rule("ACK-30")
    @Test
    void a_letter_that_software_sends_is_refused() {
        assertThat(new Draft().sending(sent(false, true)).codes("ACK-30")).containsExactly("ack-30.not-a-person");
    }

    @Rule("ACK-30")
    @Test
    void a_letter_that_nobody_previewed_is_refused() {
        assertThat(new Draft().sending(sent(true, false)).codes("ACK-30")).containsExactly("ack-30.not-previewed");
    }

    private static LetterFacts.Sending sent(boolean byPerson, boolean previewed) {
        return new LetterFacts.Sending("page", "https://desk.example/c/1", byPerson, previewed);
    }
}
