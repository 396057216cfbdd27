package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amends.Rule;
import org.junit.jupiter.api.Test;

class NotAScriptTest {

    private static LetterFacts.SentLetter sent(String whole, String... names) {
        return new LetterFacts.SentLetter(
                "C-2222-2222-2", Fingerprint.of(whole, "en", List.of(names), PhraseBooks.shipped()));
    }

    @Rule("ACK-17")
    @Test
    void a_letter_of_which_only_names_days_and_numbers_are_new_draws_a_warning() {
        String other = Draft.TEXT
                .replace("Anna Tamm", "Peeter Kask")
                .replace("C-7K4M-92QX-3", "C-2222-2222-2")
                .replace("Mari Maasikas", "Jaan Paju");

        List<Finding> findings = new Draft()
                .sentBefore(sent(other, "Peeter Kask", "C-2222-2222-2", "Jaan Paju"))
                .findings("ACK-17");

        assertThat(findings).extracting(Finding::code).containsExactly("ack-17.script");
        assertThat(findings.get(0).blocks()).isFalse();
        assertThat(findings.get(0).arguments()).containsEntry("other", "C-2222-2222-2");
    }

    @Rule("ACK-17")
    @Test
    void two_letters_about_different_things_in_the_same_tone_are_no_script() {
        String other = """
                Dear Peeter Kask,

                thank you for the recording of the noise: I can hear it from the second minute on.
                I do not know yet whether the motor was replaced in spring, so I will ask the workshop there today.
                Your reference is C-2222-2222-2; reply to this letter and I will read it.

                Kind regards
                Jaan Paju
                """;

        assertThat(new Draft()
                        .sentBefore(sent(other, "Peeter Kask", "C-2222-2222-2", "Jaan Paju"))
                        .codes("ACK-17"))
                .isEmpty();
    }

    @Rule("ACK-17")
    @Test
    void likeness_is_what_both_have_of_what_either_has() {
        Fingerprint six = Fingerprint.of("one two three four five six", "en", List.of(), PhraseBooks.shipped());
        Fingerprint seven = Fingerprint.of("one two three four five six seven", "en", List.of(), PhraseBooks.shipped());

        assertThat(six.likeness(six)).isEqualTo(1.0);
        assertThat(six.likeness(seven)).isEqualTo(2.0 / 3);
        assertThat(six.likeness(
                        Fingerprint.of("nothing of this stands in the other", "en", List.of(), PhraseBooks.shipped())))
                .isZero();
        assertThat(Fingerprint.of("", "en", List.of(), PhraseBooks.shipped())
                        .likeness(Fingerprint.of("", "en", List.of(), PhraseBooks.shipped())))
                .isZero();
    }
}
