package org.amends.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;
import org.amends.policy.LivePacks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a pack wants a letter to say, the letter says, whether its sender thinks of it or not. */
@QuarkusTest
class DemandedFieldsTest {

    @Inject
    Staffing staffing;

    @Inject
    LivePacks packs;

    private final String pack = "demanding-" + Long.toString(System.nanoTime(), 36);

    private void begin(String letters, String bodies) {
        packs.begin(pack, """
                pack: %s
                version: 1
                valid_from: 2026-01-01
                extends: [base-honest@1]
                letters: {%s}
                adr: {bodies: [%s]}
                """.formatted(pack, letters, bodies));
    }

    @AfterEach
    void end() {
        packs.end(pack);
    }

    private static String sent(FiledCase file, String verb) {
        return file.read().path("history.findAll { it.verb == '" + verb + "' }[-1].words.letter");
    }

    @Test
    void an_acknowledgement_says_how_to_correct_it_and_offers_to_talk() {
        begin("ack: {must_contain: [offer_to_talk, stage]}", "");
        FiledCase file = FiledCase.file(staffing).acknowledged();

        assertThat(sent(file, "ACKNOWLEDGE"))
                .contains("If we have understood something wrongly")
                .contains("If you would rather talk about it")
                .contains(file.owner().name() + " calls you")
                .contains("the first stage of your complaint");
    }

    @Test
    void a_decision_says_its_stage_its_category_what_was_done_and_that_no_remedy_goes_with_it() {
        begin("final: {must_contain: [stage, category, steps_taken]}", "");
        FiledCase granted = FiledCase.file(staffing).decided();
        FiledCase refused = FiledCase.file(staffing).begun();
        refused.act(refused.asOwner(), "decisions", refusal(refused));

        assertThat(sent(granted, "DECIDE"))
                .contains("the first stage", "How we close it: with money", "What has been done so far:")
                .contains("we began to find out what happened")
                .doesNotContain("no remedy");
        assertThat(sent(refused, "DECIDE"))
                .contains("How we close it: with an explanation", "this decision comes with no remedy");
    }

    @Test
    @Rule("S3-10")
    void a_refusal_after_the_customer_contested_says_who_decides_now_and_whether_we_take_part() {
        begin(
                "deadlock: {must_contain: [stage, adr_body, adr_contact, adr_participation]}",
                "{id: court, name: Court of the Guild, url: 'https://guild.example', takes_part: false}");
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(file.asOwner(), "decisions", refusal(file));
        assertThat(sent(file, "DECIDE")).doesNotContain("Court of the Guild");
        file.act(
                file.asCustomer(),
                "decisions/current/contest",
                Map.of("statement", "The leg is cracked all the same."));

        assertThat(check(file, refusal(file)))
                .contains("turn to Court of the Guild: https://guild.example")
                .contains("We do not take part in its procedure.")
                .contains("the second stage");
    }

    @Test
    @Rule("ACK-08")
    void a_letter_that_has_to_name_a_body_which_no_pack_names_warns_its_sender() {
        begin("final: {must_contain: [adr_body]}", "");
        FiledCase file = FiledCase.file(staffing).begun();

        file.asOwner()
                .contentType("application/json")
                .body(file.decision())
                .post(file.path("decisions/checks"))
                .then()
                .statusCode(200)
                .body("findings.code", hasItem("ack-08.body-unknown"));
    }

    private static String check(FiledCase file, Map<String, Object> decision) {
        return file.asOwner()
                .contentType("application/json")
                .body(decision)
                .post(file.path("decisions/checks"))
                .path("letter");
    }

    private static Map<String, Object> refusal(FiledCase file) {
        Map<String, Object> decision = new HashMap<>(file.decision());
        String why =
                "The leg was whole when the carrier photographed it at your door, and the crack came later, in use.";
        decision.put("outcome", "NOT_UPHELD");
        decision.put("remedies", List.of());
        decision.put(
                "answers",
                List.of(
                        Map.of("point", 1, "outcome", "NOT_UPHELD", "answer", why),
                        Map.of("point", 2, "outcome", "NOT_UPHELD", "answer", why)));
        decision.put("nextResort", Map.of("what", "Contest it on your page", "until", "2030-01-01T10:00:00Z"));
        return decision;
    }
}
