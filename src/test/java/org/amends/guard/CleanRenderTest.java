package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanRenderTest {

    @Rule("ACK-06")
    @Rule("S1-7")
    @ParameterizedTest
    @CsvSource({
        "I will call {name} today.,{name}",
        "I will call {{customer.name}} today.,{{customer.name}}",
        "I will call [[date]] today.,[[date]]",
        "I will call <name> today.,<name>",
        "I will call ____ today.,____",
        "I will call XXXX today.,XXXX",
        "You paid 64 EUR on XX/XX/2026.,XX"
    })
    void an_open_placeholder_is_refused(String sentence, String placeholder) {
        Draft draft = new Draft().saying(sentence);

        assertThat(draft.codes("ACK-06")).contains("ack-06.placeholder");
        assertThat(draft.marked("ACK-06").get(0)).isEqualTo(placeholder);
    }

    @Rule("ACK-06")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to <mari@kettles.example> or <https://kettles.example/help>.",
                "The size is XXL and 3 < 4 > 2, {not closed",
                "You wrote: “I paid on XX/XX/2026, card XXXX”.",
                "You wrote: \"See {photo}\".",
                "You wrote: «I paid on XX/XX/2026».",
                "You wrote: „I paid on XX/XX/2026“.",
                "> I paid on XX/XX/2026, card XXXX, and"
            })
    void what_only_looks_open_or_quotes_the_customer_passes(String sentence) {
        assertThat(new Draft().saying(sentence).codes("ACK-06")).isEmpty();
    }

    @Rule("ACK-06")
    @ParameterizedTest
    @ValueSource(strings = {"“We call you on XX/XX/2027”", "> We call you on XX/XX/2027"})
    void quotation_marks_around_our_own_words_excuse_nothing(String sentence) {
        assertThat(new Draft().saying(sentence).codes("ACK-06")).containsOnly("ack-06.placeholder");
    }

    @Rule("ACK-06")
    @Test
    void a_placeholder_in_a_part_is_refused() {
        Draft draft = new Draft()
                .points(
                        new RestatedPoint(1, "The {item} leaks"),
                        new RestatedPoint(2, "I paid on XX/XX/2026, card XXXX"))
                .nextStep(new NextStep("Ask [[whom]]", "____", Draft.NEAREST_DEADLINE));

        assertThat(draft.findings("ACK-06"))
                .extracting(finding -> finding.arguments().get("placeholder"))
                .containsExactly("{item}", "[[whom]]", "____");
    }

    @Rule("ACK-06")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"You wrote “” to us.|“”", "The crack () is visible.|()", "You wrote \"\" to us.|\"\""})
    void a_quotation_without_words_is_refused(String sentence, String part) {
        Draft draft = new Draft().saying(sentence);

        assertThat(draft.codes("ACK-06")).containsExactly("ack-06.empty-part");
        assertThat(draft.marked("ACK-06")).containsExactly(part);
    }

    @Rule("ACK-06")
    @Test
    void a_heading_with_nothing_below_it_is_refused() {
        Draft draft =
                new Draft().text("Dear Anna Tamm:\n\nWhat you told us:\n\nWhat we do:\nI ask today.\n\nSigned:\n");

        assertThat(draft.marked("ACK-06")).containsExactly("What you told us:", "Signed:");
    }

    @Rule("ACK-06")
    @Rule("S1-7")
    @ParameterizedTest
    @ValueSource(strings = {"C-1111-92QX-3", "c-1111-92qx-3", "C–1111–92QX–*"})
    void the_reference_of_another_case_is_refused(String other) {
        Draft draft = new Draft().saying("Your reference is " + other + ".");

        assertThat(draft.findings("ACK-06")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("ack-06.other-reference");
            assertThat(finding.arguments()).isEqualTo(Map.of("other", other, "reference", "C-7K4M-92QX-3"));
        });
        assertThat(draft.marked("ACK-06")).containsExactly(other);
    }

    @Rule("ACK-06")
    @ParameterizedTest
    @ValueSource(strings = {"c-7k4m-92qx-3", "C‑7K4M‑92QX‑3", "ABC-1111-92QX-3", "C-1111-92QX-34", "C-1111-92UX-3"})
    void the_own_reference_in_any_spelling_and_what_is_no_reference_pass(String text) {
        assertThat(new Draft().saying("Your reference is " + text + ".").codes("ACK-06"))
                .isEmpty();
    }

    @Rule("ACK-06")
    @Rule("S1-7")
    @Test
    void a_dead_link_of_ours_is_refused() {
        Draft draft = new Draft()
                .saying("See https://desk.example/c/1 and (HTTPS://desk.example/c/2).")
                .deadLink(link -> link.endsWith("/c/2"));

        assertThat(draft.codes("ACK-06")).containsExactly("ack-06.dead-link");
        assertThat(draft.marked("ACK-06")).containsExactly("HTTPS://desk.example/c/2");
    }
}
