package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairIsNoFavourTest {

    @Rule("ACK-10")
    @Rule("S2-15")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|As a one-time courtesy we refund the fee.|one-time courtesy",
                "en|Please see it as a gesture of goodwill.|gesture of goodwill",
                "et|Erandkorras tagastame raha.|Erandkorras",
                "ru|В порядке исключения вернём деньги.|В порядке исключения",
                "sk|Robíme to ako gesto dobrej vôle.|gesto dobrej vôle"
            })
    void a_repair_that_is_called_a_favour_is_refused(String language, String sentence, String phrase) {
        Draft draft = new Draft().language(language).saying(sentence);

        assertThat(draft.codes("ACK-10")).containsExactly("ack-10.courtesy");
        assertThat(draft.marked("ACK-10")).containsExactly(phrase);
        assertThat(draft.findings("ACK-10")).allMatch(Finding::blocks);
    }

    @Rule("ACK-10")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are not obliged to send it back.",
                "Our courtesy car waits outside.",
                "Our gift card did not work on Monday."
            })
    void a_courtesy_that_is_something_else_passes(String sentence) {
        assertThat(new Draft().saying(sentence).findings("ACK-10")).isEmpty();
    }
}
