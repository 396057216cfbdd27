package org.amends.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegalTextsWholeTest {

    private static final String SOURCE = "You can bring {reference} before the court of the guild.";

    private static LegalText text(String language, String source) {
        return new LegalText("guild-court", language, source, source.replace("{reference}", "C-7K4M-92QX-3"));
    }

    private static LetterFacts.Law demanding(Optional<String> hash) {
        return new LetterFacts.Law(List.of(new LetterFacts.LegalDemand("guild-court", hash)), Set.of());
    }

    private static LetterFacts.Law demandingIt() {
        return demanding(Optional.of(LegalText.hash(SOURCE)));
    }

    @Rule("ACK-08")
    @Test
    void the_text_as_the_pack_has_it_passes() {
        assertThat(new Draft().law(demandingIt(), text("en", SOURCE)).codes("ACK-08"))
                .isEmpty();
    }

    @Rule("ACK-08")
    @Test
    void a_text_that_is_missing_altered_unfilled_or_in_another_language_keeps_the_letter_here() {
        assertThat(new Draft().law(demandingIt()).codes("ACK-08")).containsExactly("ack-08.text-missing");
        assertThat(new Draft()
                        .law(demandingIt(), text("en", SOURCE.replace("can", "could")))
                        .codes("ACK-08"))
                .containsExactly("ack-08.text-altered");
        assertThat(new Draft().law(demandingIt(), text("et", SOURCE)).codes("ACK-08"))
                .containsExactly("ack-08.text-language");
        LegalText unfilled = new LegalText("guild-court", "en", SOURCE, SOURCE);
        assertThat(new Draft().law(demandingIt(), unfilled).codes("ACK-08")).containsExactly("ack-08.text-unfilled");
    }

    @Rule("ACK-08")
    @Test
    void what_the_pack_demands_and_nobody_has_written_in_this_language_keeps_the_letter_here() {
        assertThat(new Draft().law(demanding(Optional.empty())).codes("ACK-08")).containsExactly("ack-08.text-unknown");
    }

    @Rule("ACK-08")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Turn to https://ec.europa.eu/consumers/odr if you like.",
                "Turn to EC.EUROPA.EU/Consumers/ODR if you like.",
                "Turn to ec.europa.eu/odr if you like."
            })
    void no_letter_leads_to_the_platform_that_was_closed(String sentence) {
        assertThat(new Draft().saying(sentence).codes("ACK-08")).containsExactly("ack-08.forbidden-link");
    }

    @Rule("ACK-08")
    @Test
    void no_letter_leads_where_the_pack_forbids_it() {
        LetterFacts.Law law = new LetterFacts.Law(List.of(), Set.of("old-board.example"));

        assertThat(new Draft()
                        .law(law)
                        .saying("Ask https://old-board.example/file.")
                        .marked("ACK-08"))
                .containsExactly("old-board.example");
    }
}
