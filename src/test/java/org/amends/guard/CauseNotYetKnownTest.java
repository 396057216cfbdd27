package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseNotYetKnownTest {

    @Rule("ACK-29")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | I do not know yet what went wrong.",
                "en | It is not yet clear who took the parcel.",
                "en | I don't know why the leg broke.",
                "en | I have yet to read the delivery record.",
                "et | Ma ei tea veel, mis juhtus.",
                "et | Veel ei ole selge, kus pakk on.",
                "ru | Я пока не знаю, что случилось.",
                "ru | Ещё не выяснили, где посылка.",
                "sk | Zatiaľ neviem, čo sa pokazilo.",
                "sk | Ešte nie je jasné, kde balík je.",
            })
    void a_letter_that_says_what_is_not_known_yet_passes(String language, String sentence) {
        assertThat(new Draft().language(language).saying(sentence).codes("ACK-29"))
                .isEmpty();
    }

    @Rule("ACK-29")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | I do not know yet where it is. The damage was caused by rough handling. | was caused by",
                "en | I do not know yet where it is. It happened because nobody looked. | happened because",
                "et | Ma ei tea veel, kus see on. Viivituse põhjustas torm. | põhjustas",
                "ru | Я пока не знаю, где она. Причиной стала буря. | Причиной стала",
                "sk | Zatiaľ neviem, kde je. Meškanie spôsobila búrka. | spôsobila",
            })
    void a_cause_is_refused_before_there_is_a_finding(String language, String sentence, String marked) {
        Draft draft = new Draft().language(language).saying(sentence);

        assertThat(draft.codes("ACK-29")).containsExactly("ack-29.cause");
        assertThat(draft.marked("ACK-29")).containsExactly(marked);
    }

    @Rule("ACK-29")
    @Test
    void that_the_cause_is_not_known_may_be_said() {
        assertThat(new Draft()
                        .saying("I do not know yet what the cause of it was.")
                        .findings("ACK-29"))
                .isEmpty();
    }

    @Rule("ACK-29")
    @Test
    void a_letter_that_leaves_nothing_open_is_refused() {
        assertThat(new Draft().saying("I ask the carrier for the photographs.").findings("ACK-29"))
                .extracting(Finding::code)
                .containsExactly("ack-29.unknown-unsaid");
    }

    @Rule("ACK-29")
    @Test
    void a_decision_may_name_the_cause() {
        Draft draft = new Draft().saying("The damage was caused by us.");

        assertThat(LetterChecks.findings(LetterKind.DECISION, draft.letter(), draft.facts(), PhraseBooks.shipped()))
                .noneMatch(finding -> finding.check().equals("ACK-29"));
    }
}
