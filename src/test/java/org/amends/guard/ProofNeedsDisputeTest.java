package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody has to prove what nobody disputes. */
class ProofNeedsDisputeTest {

    @Rule("S2-4")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Please send us a copy of your receipt.          | receipt
            en | We need proof of purchase before we go on.      | proof of purchase
            et | Palun saatke meile ostutšekk.                   | ostutšekk
            ru | Пришлите, пожалуйста, чек.                      | чек
            sk | Pošlite nám prosím doklad o kúpe.               | doklad o kúpe
            """)
    void whoever_asks_for_a_proof_of_purchase_says_what_is_in_dispute(String language, String sentence, String phrase) {
        assertThat(findings(language, sentence, Map.of())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("s2-4.proof");
            assertThat(finding.asksWhy()).isTrue();
            assertThat(finding.arguments()).containsEntry("phrase", phrase);
            assertThat(finding.list())
                    .hasValueSatisfying(list -> assertThat(list).startsWith(language + "-"));
        });
    }

    @Rule("S2-4")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | You need no receipt for that.
            en | Keep the receipt of the carrier until the money is there.
            en | Could you tell me which leg is cracked?
            et | Kassatšekki ei ole vaja.
            ru | Чек из кассы не нужен.
            sk | Pokladničný blok nepotrebujete.
            """)
    void who_asks_for_none_is_let_through(String language, String sentence) {
        assertThat(findings(language, sentence, Map.of())).isEmpty();
    }

    @Test
    void where_the_order_is_beside_the_case_the_question_is_refused_and_not_explained() {
        Map<Detail, String> known = Map.of(Detail.PROOF_OF_PURCHASE, "581585, 2026-11-02");
        assertThat(findings("en", "Please send us a copy of your receipt.", known))
                .isEmpty();
    }

    @Test
    void what_the_customer_wrote_may_be_quoted() {
        Draft draft =
                new Draft().customerWords("Please send me a receipt").saying("You wrote “Please send me a receipt”.");
        assertThat(draft.findings("S2-4")).isEmpty();
    }

    private static List<Finding> findings(String language, String sentence, Map<Detail, String> known) {
        Draft draft = new Draft().language(language).saying(sentence).onFile(known);
        return LetterChecks.findings(LetterKind.QUESTION, draft.letter(), draft.facts(), PhraseBooks.shipped()).stream()
                .filter(finding -> finding.check().equals("S2-4"))
                .toList();
    }
}
