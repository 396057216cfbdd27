package org.amends.desk.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.desk.Clerk;
import org.amends.desk.Complaints;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every command by its form: what happens, and what is refused with nothing typed lost. */
@QuarkusTest
class CommandFormsTest {

    @Inject
    Staffing staffing;

    private StaffMember agent;
    private StaffMember colleague;
    private String reference;
    private Clerk clerk;

    @BeforeEach
    void a_case_in_progress() {
        agent = staffing.hire(StaffRole.AGENT);
        colleague = staffing.hire(StaffRole.AGENT);
        reference = Complaints.begun(agent, staffing.hire(StaffRole.MANAGER));
        clerk = Clerk.of(agent);
    }

    @Test
    void a_note_is_kept_escaped_and_an_empty_one_refused() {
        refused("notes", Map.of("note-words", " "), "#note-words");
        done("notes", Map.of("note-words", "<script>alert(1)</script> \"'>&"), "NOTE");
        assertThat(page()).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
    }

    @Test
    @Rule("S1-27")
    void a_promise_needs_a_date_ahead_and_is_kept_or_moved_by_agreement() {
        String kept = refused(
                "promises",
                Map.of("promise-what", "Call Anna back", "promise-by", Complaints.local(Duration.ofHours(-2))),
                "#promise-by");
        assertThat(kept).contains("value=\"Call Anna back\"");
        Map<String, String> promise = Map.of(
                "promise-what",
                "Call Anna back",
                "promise-by",
                Complaints.local(Duration.ofHours(3)),
                "promise-earlyReason",
                "I ring at once");
        done("promises", promise, "PROMISE");
        refused("promises/1/renegotiation", Map.of("renew-1-what", "Call later"), "#renew-1-agreement");
        done(
                "promises/1/renegotiation",
                Map.of(
                        "renew-1-what", "Call later",
                        "renew-1-by", Complaints.local(Duration.ofHours(9)),
                        "renew-1-earlyReason", "I ring at nine",
                        "renew-1-agreement", "She said yes",
                        "renew-1-agreedAt", Complaints.local(Duration.ofHours(-1)),
                        "renew-1-agreedOver", "PHONE"),
                "RENEGOTIATE_PROMISE");
        refused("promises/2/fulfilment", Map.of("keep-2-how", ""), "#keep-2-how");
        done("promises/2/fulfilment", Map.of("keep-2-how", "Called at two"), "KEEP_PROMISE");
        assertThat(page()).contains("Moved by agreement", "Called at two");
    }

    @Test
    void a_handover_is_offered_to_a_person_who_declines_or_accepts() {
        refused("handovers", Map.of("offer-note", "She is ill"), "#offer-to");
        Map<String, String> offer = Map.of("offer-to", colleague.id().toString(), "offer-note", "She is ill, be kind");
        done("handovers", offer, "OFFER_HANDOVER");
        Clerk other = Clerk.of(colleague);
        assertThat(other.open("/desk").asString()).contains("She is ill, be kind", "asks you to take");
        assertThat(other.submit(reference, "handovers/current/refusal", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(other.submit(reference, "handovers/current/refusal", Map.of("decline-reason", "I am off"))
                        .statusCode())
                .isEqualTo(303);
        done("handovers", offer, "OFFER_HANDOVER");
        assertThat(other.submit(reference, "handovers/current/acceptance", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(Complaints.read(agent, reference).<String>path("owner.id"))
                .isEqualTo(colleague.id().toString());
    }

    @Test
    void a_question_waits_for_the_customer_whose_words_an_agent_writes_down() {
        refused("questions", Map.of("ask-letter-text", "Dear Anna", "ask-letter-language", "en"), "#ask-question");
        done(
                "questions",
                Map.of(
                        "ask-question", "When did it arrive?",
                        "ask-letter-language", "en",
                        "ask-letter-text", "Dear Anna Tamm, when did it arrive?",
                        "ask-letter-nextStep-what", "I read your answer",
                        "ask-letter-nextStep-by", Complaints.local(Duration.ofHours(20))),
                "ASK");
        done("answers", Map.of("answer-words", "On Monday", "answer-channel", "PHONE"), "ANSWER");
        refused(
                "messages",
                Map.of("inform-language", "en", "inform-text", "Dear Anna", "inform-nextStep-what", "I call"),
                "#inform-nextStep-by");
    }

    @Test
    @Rule("S1-19")
    void a_message_that_needs_no_answer_is_marked_with_a_reason_and_taken_back() {
        done("answers", Map.of("answer-words", "Thank you", "answer-channel", "EMAIL"), "ANSWER");
        int message = Complaints.read(agent, reference).path("version");
        String waiver = "answers/" + message + "/waiver";
        assertThat(page()).contains("Waits for an answer");
        refused(waiver, Map.of(), "#waive-" + message + "-reason");
        refused(waiver, Map.of("waive-" + message + "-reason", "OTHER"), "#waive-" + message + "-words");
        done(
                waiver,
                Map.of(
                        "waive-" + message + "-reason",
                        "THANKS",
                        "waive-" + message + "-words",
                        "She <i>only</i> thanks"),
                "WAIVE_ANSWER");
        assertThat(page())
                .contains(
                        agent.name() + " noted that a message needs no answer: They only say thank you",
                        "She &lt;i&gt;only&lt;/i&gt; thanks",
                        "Needs an answer after all");
        done(waiver + "/revocation", Map.of(), "REQUIRE_ANSWER");
        assertThat(page()).contains("Waits for an answer", "noted that a message needs an answer after all");
    }

    @Test
    @Rule("S1-19")
    void the_page_says_how_often_the_customer_had_to_ask_again() {
        assertThat(page()).doesNotContain("before we answered");
        for (String words : List.of("The box is here", "Is anybody there?", "Hello?")) {
            done("answers", Map.of("answer-words", words, "answer-channel", "EMAIL"), "ANSWER");
        }
        assertThat(page()).contains("asked again 2 times before we answered", "Asks again before we answered");
    }

    @Test
    @Rule("S0-14")
    void a_decision_answers_every_point_and_its_remedy_is_proven() {
        Map<String, String> decision = new HashMap<>(Map.of(
                "decide-finding", "Our packing was at fault",
                "decide-evidence", "A photograph",
                "decide-outcome", "UPHELD",
                "decide-answers-0-point", "1",
                "decide-answers-0-outcome", "UPHELD",
                "decide-answers-0-answer", "We pay you back.",
                "decide-answers-1-point", "2",
                "decide-letter-language", "en",
                "decide-letter-text", "Dear Anna Tamm, you are right."));
        String page = refused("decisions", decision, "#decide-answers-1-answer");
        assertThat(page).contains("Our packing was at fault", "We pay you back.");
        decision.putAll(Map.of(
                "decide-answers-1-outcome", "UPHELD",
                "decide-answers-1-answer", "You have my number now.",
                "decide-remedies-2-kind", "REFUND",
                "decide-remedies-2-what", "The price of the table",
                "decide-remedies-2-by", Complaints.local(Duration.ofHours(20)),
                "decide-letter-nextStep-what", "We pay you back",
                "decide-letter-nextStep-by", Complaints.local(Duration.ofHours(20))));
        assertThat(refused("decisions", decision, "#decide-remedies-2-owner"))
                .contains("id=\"decide-remedies-2-owner\"", "Choose who carries remedy 3 out.")
                .doesNotContain("decide-remedies-3-owner");
        decision.put("decide-remedies-2-owner", agent.id().toString());
        refused("decisions", decision, "#decide-remedies-2-amount-minor");
        decision.putAll(Map.of("decide-remedies-2-amount-minor", "189.00", "decide-remedies-2-amount-currency", "EUR"));
        refused("decisions", decision, "#decide-remedies-2-reckoning-rule");
        decision.put("decide-remedies-2-reckoning-rule", "The price that you paid, in full");
        decision.put("decide-remedies-2-reckoning-lines", "The table: 180.00\nDelivery");
        refused("decisions", decision, "#decide-remedies-2-reckoning-lines");
        decision.put("decide-remedies-2-reckoning-lines", "The table: 180.00\nDelivery 19\nFor the use of it: -5,00");
        refused("decisions", decision, "#decide-remedies-2-reckoning-lines");
        String looked =
                refused("decisions", Complaints.with(decision, "do", "check"), "#decide-remedies-2-reckoning-lines");
        assertThat(looked).contains("As Anna will read it", "The lines do not add up to 189.00.");
        decision.put("decide-remedies-2-reckoning-lines", "The table: 180.00\nDelivery 14\nFor the use of it: -5,00");
        done("decisions", decision, "DECIDE");
        assertThat(page()).contains("189.00 EUR", "– For the use of it: -€5.00", "The price that you paid, in full");
        refused("remedies/1/proof", Map.of("proof-1-proof", "Transfer 77"), "#proof-1-kind");
        done(
                "remedies/1/proof",
                Map.of("proof-1-kind", "TRANSACTION_REFERENCE", "proof-1-proof", "Transfer 77"),
                "CARRY_OUT_REMEDY");
        assertThat(page()).contains("Transfer 77");
    }

    @Test
    void a_right_of_the_customer_is_noted_and_dropped_by_somebody_above() {
        refused("rights", Map.of("right-what", "The price back"), "#right-kind");
        refused(
                "rights",
                Map.of(
                        "right-kind",
                        "RECALL",
                        "right-what",
                        "The price back",
                        "right-worth-minor",
                        "x",
                        "right-worth-currency",
                        "EUR"),
                "#right-worth-minor");
        done(
                "rights",
                Map.of(
                        "right-kind",
                        "RECALL",
                        "right-what",
                        "The <b>price</b> back",
                        "right-worth-minor",
                        "189,00",
                        "right-worth-currency",
                        "EUR"),
                "NOTE_RIGHT");
        assertThat(page())
                .contains("The &lt;b&gt;price&lt;/b&gt; back", "(189.00 EUR)", "noted a right of the customer");

        Clerk lead = Clerk.of(staffing.hire(StaffRole.LEAD));
        assertThat(lead.submit(reference, "rights/1/withdrawal", Map.of("drop-1-reason", "Another model"))
                        .header("Location"))
                .endsWith("?done=DROP_RIGHT");
        assertThat(page()).contains("dropped a right of the customer").doesNotContain("(189.00 EUR)");
    }

    @Test
    void the_owner_of_the_case_is_proposed_for_each_remedy_and_alone_makes_none() {
        String page = page();
        int start = page.indexOf("/decisions\"");
        String form = page.substring(start, page.indexOf("</form>", start));
        String chosen = "<option value=\"" + agent.id() + "\" selected>";

        assertThat(form.split(chosen, -1).length - 1).isEqualTo(3);
        Map<String, String> decision = Map.of(
                "decide-remedies-0-owner", agent.id().toString(),
                "decide-remedies-1-owner", agent.id().toString(),
                "decide-remedies-2-owner", agent.id().toString());
        assertThat(refused("decisions", decision, "#decide-finding")).doesNotContain("href=\"#decide-remedies");
    }

    @Test
    void what_happened_meanwhile_stands_above_the_kept_draft_and_a_form_sent_twice_is_done_once() {
        Response old = clerk.open("/desk/case/" + reference);
        assertThat(clerk.send(old, reference, "notes", Map.of("note-words", "first"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(clerk.send(old, reference, "notes", Map.of("note-words", "first"))
                        .statusCode())
                .isEqualTo(303);
        Response overtaken = clerk.send(old, reference, "notes", Map.of("note-words", "my second thought"));
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.asString())
                .contains("Something happened to this case while you wrote", "my second thought");
        assertThat(clerk.send(overtaken, reference, "notes", Map.of("note-words", "my second thought"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    @Rule("S1-4")
    void what_went_wrong_is_chosen_of_the_list_and_stands_at_the_head_of_the_case() {
        assertThat(page()).contains("Not said yet", "7. No answer came");
        refused("cause", Map.of("classify-cause", ""), "#classify-cause");
        refused("cause", Map.of("classify-cause", "BAD_WEATHER"), "#classify-cause");
        done("cause", Map.of("classify-cause", "LIED_TO"), "CLASSIFY");
        assertThat(page())
                .contains(
                        "They were lied to, 9 of 10",
                        "Liis Tamm said what went wrong: They were lied to",
                        "A look from above",
                        "What went wrong is of the kind that drives customers away for good.")
                .doesNotContain("LIED_TO wrong");
    }

    @Test
    @Rule("S4-13")
    void a_heated_case_opens_for_whoever_is_above_with_what_they_have_to_say() {
        refused("heat", Map.of("heat-what", " "), "#heat-what");
        done("heat", Map.of("heat-what", "She shouted <b>at</b> me"), "MARK_HEATED");
        assertThat(page())
                .contains("She shouted &lt;b&gt;at&lt;/b&gt; me", "The customer is beside themselves")
                .doesNotContain("id=\"attend\"", "action=\"/desk/case/" + reference + "/heat\"");
        Clerk lead = Clerk.of(staffing.hire(StaffRole.LEAD));
        assertThat(lead.open("/desk/case/" + reference).asString()).contains("id=\"attend\" open");
        assertThat(lead.submit(reference, "attention", Map.of("attend-plan", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(lead.submit(reference, "attention", Map.of("attend-plan", "I call her now"))
                        .header("Location"))
                .endsWith("?done=ATTEND");
        assertThat(page()).contains("looked at the case from above", "I call her now");
        assertThat(clerk.submit(reference, "attention", Map.of("attend-plan", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Rule("S1-29")
    void a_case_that_names_its_owner_leaves_them_and_says_whom_it_is_about() {
        refused("named-persons", Map.of("name-what", "He laughed"), "#name-person");
        done(
                "named-persons",
                Map.of("name-person", agent.id().toString(), "name-what", "He laughed at her"),
                "NAME_PERSON");
        assertThat(page()).contains("About " + agent.name(), "He laughed at her");
        assertThat(Complaints.read(agent, reference).<String>path("owner.id"))
                .isNotEqualTo(agent.id().toString());
    }

    @Test
    void every_date_on_the_page_says_why_it_is_due_then() {
        String page = page();
        assertThat(page)
                .contains(
                        "Our own rule gives 10 business days.",
                        "It ends when we close on the last day.",
                        "base-honest, version 1, clock decide.",
                        "These days did not count:",
                        "Who hears of it, while it is not done");
        int decide = Complaints.read(agent, reference).<Integer>path("deadlines.find { it.kind == 'DECIDE' }.number");
        Clerk auditor = Clerk.of(staffing.hire(StaffRole.AUDITOR));
        assertThat(auditor.open("/desk/case/" + reference + "/deadlines/" + decide)
                        .asString())
                .contains("Why then? Decision", "acknowledged the case", "Our own rule gives 10 business days.");
        assertThat(auditor.open("/desk/case/" + reference + "/deadlines/1").asString())
                .contains("Why then? First reply", "Done in time");
        assertThat(auditor.open("/desk/case/" + reference + "/deadlines/99").statusCode())
                .isEqualTo(404);
        assertThat(page).contains("The rules of this case let no letter move a date that runs.");
    }

    private String page() {
        return clerk.open("/desk/case/" + reference).asString();
    }

    private void done(String action, Map<String, String> typed, String verb) {
        Response response = clerk.submit(reference, action, typed);
        assertThat(response.statusCode()).as(action + response.asString()).isEqualTo(303);
        assertThat(response.header("Location")).endsWith("?done=" + verb);
    }

    private String refused(String action, Map<String, String> typed, String field) {
        Response response = clerk.submit(reference, action, typed);
        assertThat(response.statusCode()).as(action).isEqualTo(422);
        assertThat(response.asString()).contains("There is a problem", "<a href=\"" + field);
        return response.asString();
    }
}
