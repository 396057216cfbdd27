package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressedByNameTest {

    @Rule("ACK-01")
    @Rule("S2-2")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Anna Tamm,\nthank you.",
                "ANNA  TAMM\n\nthank you.",
                "24 November 2026\n\nGood morning, Anna\u00a0Tamm!",
                "Dear An\u200bna Tamm, thank you."
            })
    void a_letter_that_begins_with_the_customers_name_passes(String text) {
        assertThat(new Draft().text(text).codes("ACK-01")).isEmpty();
    }

    @Rule("ACK-01")
    @Rule("S1-7")
    @ParameterizedTest
    @ValueSource(strings = {"Thank you for your letter.", "Dear Anna,", "Dear Annabel Tamm,", "Dear Tamm Anna,", ""})
    void a_letter_without_the_customers_name_is_refused(String text) {
        assertThat(new Draft().text(text).findings("ACK-01")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("ack-01.name-missing");
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.arguments()).isEqualTo(Map.of("name", "Anna Tamm"));
        });
    }

    @Rule("ACK-01")
    @Test
    void a_name_further_down_does_not_address_anybody() {
        assertThat(new Draft().text("Good day\n\n1\n\n2\n\n3\n\nAnna Tamm").codes("ACK-01"))
                .containsExactly("ack-01.name-missing");
    }

    @Rule("ACK-01")
    @Rule("S2-2")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear customer, Anna Tamm|Dear customer",
                "Dear valued Customer|Dear valued Customer",
                "Dear Sir or Madam|Dear Sir",
                "Hello there!|Hello there",
                "To whom it may concern|To whom it may concern",
                "Lugupeetud klient|Lugupeetud klient",
                "Hea külaline!|Hea külaline",
                "Уважаемый клиент!|Уважаемый клиент",
                "Уважаемые дамы и господа|Уважаемые дамы",
                "Vážený zákazník|Vážený zákazník",
                "Vazena zakaznicka|Vazena zakaznicka",
            })
    void a_generic_greeting_is_refused_when_the_name_is_known(String text, String greeting) {
        Draft draft = new Draft().text(text);

        assertThat(draft.codes("ACK-01")).containsExactly("ack-01.generic-greeting");
        assertThat(draft.marked("ACK-01")).containsExactly(greeting);
        assertThat(draft.findings("ACK-01").get(0).arguments()).containsEntry("greeting", greeting);
    }

    @Rule("ACK-01")
    @Test
    void other_customers_may_be_mentioned_after_the_name() {
        assertThat(new Draft()
                        .text("Hello Anna Tamm, customers told us the same.")
                        .codes("ACK-01"))
                .isEmpty();
        assertThat(new Draft()
                        .customer("Anna")
                        .text("Hello Anna, customers told us the same.")
                        .codes("ACK-01"))
                .isEmpty();
    }

    @Rule("ACK-01")
    @Test
    void a_generic_greeting_is_all_there_is_for_a_customer_without_a_name() {
        assertThat(new Draft().customer(" ").text("Dear customer").codes("ACK-01"))
                .isEmpty();
    }

    @Rule("ACK-01")
    @ParameterizedTest
    @CsvSource({"Kateřina Nováková,Vážená Katerina Novakova", "王小明,尊敬的王小明：", "Seán O’Brien,Dear Sean O'Brien"})
    void names_of_every_script_and_spelling_are_recognised(String name, String text) {
        assertThat(new Draft().customer(name).text(text).codes("ACK-01")).isEmpty();
    }
}
