package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApologyHasDeedTest {

    private static final Deed DEED = new Deed("Collect the kettle", "Mari Maasikas", Draft.NEAREST_DEADLINE);

    @Rule("ACK-12")
    @Rule("S2-17")
    @ParameterizedTest
    @CsvSource({
        "en,I am sorry that the kettle leaks.,sorry",
        "en,We apologise for the leak.,apologise",
        "en,I regret the leak.,regret",
        "et,Vabandan lekke pärast.,Vabandan",
        "et,Mul on väga kahju.,Mul on väga kahju",
        "ru,Приношу извинения за протечку.,извинения",
        "ru,Простите нас за протечку.,Простите",
        "sk,Ospravedlňujem sa za to.,Ospravedlňujem",
        "sk,Je mi to veľmi ľúto.,Je mi to veľmi ľúto"
    })
    void an_apology_without_a_deed_is_refused_and_one_with_a_deed_passes(
            String language, String sentence, String apology) {
        Draft draft = new Draft().language(language).saying(sentence);

        assertThat(draft.codes("ACK-12")).containsExactly("ack-12.apology-without-deed");
        assertThat(draft.marked("ACK-12")).containsExactly(apology);
        assertThat(draft.deeds(DEED).codes("ACK-12")).isEmpty();
    }

    @Rule("ACK-12")
    @ParameterizedTest
    @CsvSource({"en,I thank you for the photos.", "et,Kahju hüvitab müüja.", "ru,Спасибо за фотографии.", "sk,Ďakujem."
    })
    void a_letter_that_does_not_apologise_needs_no_deed(String language, String sentence) {
        assertThat(new Draft().language(language).saying(sentence).codes("ACK-12"))
                .isEmpty();
    }

    @Rule("ACK-12")
    @Rule("S2-17")
    @Test
    void a_deed_needs_words_an_owner_and_a_date_that_has_not_passed() {
        Draft draft = new Draft().saying("I am sorry.");

        assertThat(draft.deeds(new Deed(" ", "Mari", Draft.NEAREST_DEADLINE)).codes("ACK-12"))
                .containsExactly("ack-12.deed-incomplete");
        assertThat(draft.deeds(new Deed("Collect it", "", Draft.NEAREST_DEADLINE))
                        .codes("ACK-12"))
                .containsExactly("ack-12.deed-incomplete");
        assertThat(draft.deeds(new Deed("Collect it", "Mari", Instant.parse("2026-11-24T08:59:59Z")))
                        .codes("ACK-12"))
                .containsExactly("ack-12.deed-past");
        assertThat(draft.deeds(new Deed("Collect it", "Mari", Draft.NOW)).codes("ACK-12"))
                .isEmpty();
    }

    @Rule("ACK-12")
    @Test
    void the_customers_own_words_are_no_apology_of_ours() {
        assertThat(new Draft().saying("You wrote “So sorry state!” to us.").codes("ACK-12"))
                .isEmpty();
        assertThat(new Draft().saying("“We are so sorry.”").codes("ACK-12")).isNotEmpty();
    }
}
