package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.amends.Rule;
import org.junit.jupiter.api.Test;

/** What a letter owes to the matter it is about: its customer's language, what it has done to them, what we promised. */
class MatterTest {

    private static final LetterFacts.Recorded NOTHING = new LetterFacts.Recorded(Set.of(), "");

    private static LetterFacts.Matter matter(String language, String impact, LetterFacts.BrokenPromise... broken) {
        return new LetterFacts.Matter(language, "", impact, List.of(), List.of(broken), NOTHING);
    }

    @Rule("ACK-27")
    @Rule("S2-11")
    @Test
    void a_letter_in_another_language_than_its_customer_asked_for_is_refused() {
        assertThat(new Draft().matter(matter("sk", "")).codes("ACK-27")).containsExactly("ack-27.language");
        assertThat(new Draft().matter(matter("en-GB", "")).codes("ACK-27")).isEmpty();
    }

    @Rule("ACK-27")
    @Test
    void a_letter_that_only_says_it_is_in_that_language_is_refused() {
        assertThat(new Draft().language("ru").codes("ACK-27")).containsExactly("ack-27.script");
        assertThat(new Draft()
                        .language("ru")
                        .text("Здравствуйте, Anna Tamm. Я пока не знаю, что случилось. Mari Maasikas")
                        .codes("ACK-27"))
                .isEmpty();
    }

    @Rule("ACK-23")
    @Rule("S3-6")
    @Test
    void what_it_has_done_to_the_customer_is_taken_up() {
        LetterFacts.Matter dayOff = matter("en", "I had to take an afternoon off work");

        assertThat(new Draft().matter(dayOff).findings("ACK-23"))
                .singleElement()
                .matches(finding -> !finding.blocks());
        assertThat(new Draft()
                        .matter(dayOff)
                        .saying("You gave up an afternoon for nothing.")
                        .codes("ACK-23"))
                .isEmpty();
    }

    @Rule("ACK-22")
    @Test
    void a_decision_is_not_silent_about_a_broken_promise() {
        LetterFacts.Matter broken = matter("en", "", new LetterFacts.BrokenPromise(1, "We collect the table"));
        Draft silent = new Draft().matter(broken).saying("You are right.");
        Draft frank = new Draft().matter(broken).saying("I promised “we collect the table”, and nobody came.");

        assertThat(decided(silent)).contains("ack-22.broken-promise");
        assertThat(decided(frank)).doesNotContain("ack-22.broken-promise");
    }

    private static List<String> decided(Draft draft) {
        return LetterChecks.findings(LetterKind.DECISION, draft.letter(), draft.facts(), PhraseBooks.shipped()).stream()
                .map(Finding::code)
                .toList();
    }
}
