package org.amends.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.guard.LegalText;
import org.amends.people.Staffing;
import org.amends.policy.LivePacks;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guild whose court hears whoever does not agree with a decision. */
@QuarkusTest
class LegalTextsInLettersTest {

    private static final String COURT = "You can bring {reference} before the court of the guild, {adr_contact}.";

    @Inject
    Staffing staffing;

    @Inject
    LivePacks packs;

    @Inject
    Jdbi jdbi;

    private final String pack = "guild-law-" + Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void begin() {
        packs.begin(pack, """
                pack: %s
                version: 1
                valid_from: 2026-01-01
                extends: [base-honest@1]
                letters:
                  final: {must_contain: [adr_body, adr_right], legal_blocks: [guild-court]}
                blocks:
                  guild-court: {en: "%s"}
                adr:
                  bodies: [{id: court, name: Court of the Guild, url: "https://guild.example", right_lasts: 6 months}]
                  forbid_links: [old-board.example]
                """.formatted(pack, COURT));
    }

    @AfterEach
    void end() {
        packs.end(pack);
    }

    @Rule("ACK-08")
    @Test
    @Rule("S3-10")
    @Rule("L-44")
    void a_decision_carries_the_text_of_the_law_and_who_decides_outside_and_the_record_proves_its_words() {
        FiledCase file = FiledCase.file(staffing).decided();

        String letter = file.read().path("history.findAll { it.verb == 'DECIDE' }[0].words.letter");
        assertThat(letter)
                .contains(
                        "You can bring " + file.reference() + " before the court of the guild, https://guild.example.")
                .containsPattern("turn to Court of the Guild until [A-Z][a-z]+, .* 202\\d: https://guild.example");
        assertThat(decided(file)).contains("\"legalTexts\":[\"guild-court/en/" + LegalText.hash(COURT) + "\"]");
    }

    /** The event as it is in the chain. */
    private String decided(FiledCase file) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT convert_from(e.canonical, 'UTF8') FROM case_event e JOIN case_file c ON c.id = e.case_id
                        WHERE c.reference = :reference AND e.verb = 'DECIDE'
                        """)
                .bind("reference", file.reference())
                .mapTo(String.class)
                .one());
    }

    @Rule("ACK-08")
    @Test
    void a_language_in_which_nobody_gave_the_text_keeps_the_decision_here_and_says_who_can_mend_it() {
        FiledCase file = FiledCase.file(staffing).begun();
        Map<String, Object> decision = new HashMap<>(file.decision());
        Map<String, Object> letter = new HashMap<>(FiledCase.message());
        letter.put("language", "sk");
        decision.put("letter", letter);

        Response refused = file.send(file.asOwner(), "decisions", decision);

        refused.then().statusCode(422).body("errors.code", hasItem("ack-08.text-unknown"));
        assertThat(refused.asString()).contains("guild-court", "sk");
    }

    @Rule("ACK-08")
    @Test
    void a_letter_that_leads_where_the_pack_forbids_is_refused() {
        FiledCase file = FiledCase.file(staffing).begun();
        Map<String, Object> message = new HashMap<>(FiledCase.message());
        message.put("text", "Dear Anna Tamm, the carrier answers tomorrow, see https://old-board.example/rules.");

        file.send(file.asOwner(), "messages", message)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("ack-08.forbidden-link"));
    }
}
