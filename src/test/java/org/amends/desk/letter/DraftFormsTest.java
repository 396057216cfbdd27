package org.amends.desk.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.amends.Rule;
import org.amends.desk.Clerk;
import org.amends.desk.Complaints;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter is read and kept while it is written. */
@QuarkusTest
class DraftFormsTest {

    @Inject
    Staffing staffing;

    private StaffMember agent;
    private Clerk clerk;
    private String reference;

    @BeforeEach
    void a_case_in_progress() {
        agent = staffing.hire(StaffRole.AGENT);
        reference = Complaints.begun(agent, staffing.hire(StaffRole.MANAGER));
        clerk = Clerk.of(agent);
    }

    private static Map<String, String> letter(String text) {
        return new HashMap<>(Map.of(
                "inform-language", "en", "inform-text", text, "inform-nextStep-what", "", "inform-nextStep-by", ""));
    }

    private Response typed(Clerk who, String form, Map<String, String> fields) {
        Response page = who.open("/desk/case/" + reference);
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf-token", Clerk.value(page, "csrf-token"));
        return who.post("/desk/case/" + reference + "/drafts/" + form, all);
    }

    @Test
    void the_answer_says_what_sending_would_say_and_where() {
        String live = typed(clerk, "inform", letter("Dear Anna Tamm, see it as a gesture of goodwill."))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(live)
                .contains("“gesture of goodwill” makes a favour", "data-start=\"28\" data-end=\"47\"", "Draft kept")
                .contains("href=\"#inform-nextStep-what\"")
                .doesNotContain("<html");
    }

    @Test
    void tokens_are_shown_with_what_they_say_and_filled_in_in_the_preview() {
        String live = typed(clerk, "inform", letter("Dear {name}, your case is {reference}."))
                .asString();

        assertThat(live).contains("data-token=\"{reference}\"", "Dear Anna Tamm, your case is " + reference + ".");
    }

    @Test
    void a_draft_outlives_its_session_and_is_nobody_elses() {
        typed(clerk, "inform", letter("Dear Anna Tamm, half a sen"));

        assertThat(Clerk.of(agent).open("/desk/case/" + reference).asString())
                .contains("Dear Anna Tamm, half a sen</textarea>", "id=\"inform\" open", "Throw the draft away");
        StaffMember colleague = staffing.hire(StaffRole.LEAD);
        assertThat(Clerk.of(colleague).open("/desk/case/" + reference).asString())
                .contains(agent.name() + " is writing here too")
                .doesNotContain("half a sen");
    }

    @Test
    void a_colleague_who_types_learns_that_somebody_else_does() {
        typed(clerk, "note", Map.of("note-words", "Ask the carrier"));
        Clerk colleague = Clerk.of(staffing.hire(StaffRole.LEAD));

        assertThat(typed(colleague, "inform", letter("Dear Anna Tamm")).asString())
                .contains(agent.name() + " is writing here too");
    }

    @Test
    void a_draft_can_be_thrown_away() {
        typed(clerk, "inform", letter("Dear Anna Tamm, half a sen"));
        Map<String, String> discard = Complaints.with(letter("Dear Anna Tamm, half a sen"), "do", "discard");
        clerk.submit(reference, "messages", discard).then().statusCode(303);

        assertThat(clerk.open("/desk/case/" + reference).asString())
                .doesNotContain("half a sen")
                .doesNotContain("Draft kept");
    }

    @Test
    void what_was_sent_is_no_draft_any_more_and_the_next_case_opens() {
        Map<String, String> message = letter("Dear Anna Tamm, the carrier has answered and I read it now.");
        typed(clerk, "inform", message);
        message.put("inform-nextStep-what", "I read what the carrier wrote");
        message.put("inform-nextStep-by", Complaints.local(Duration.ofHours(20)));
        message.put("do", "next");
        Response sent = clerk.submit(reference, "messages", message);

        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).endsWith("/desk");
        assertThat(clerk.open("/desk/case/" + reference).asString()).doesNotContain("Draft kept");
    }

    @Test
    void send_and_open_next_goes_on_in_the_list_even_where_an_answered_case_stands_first_in_it() {
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        String second = Complaints.begun(agent, manager);
        String third = Complaints.begun(agent, manager);
        written(second, "send", "I have asked the carrier, who looks for your parcel.", 10);
        written(third, "send", "I have the packing list of that day before me.", 15);

        assertThat(written(reference, "next", "The carrier has answered and I read it now.", 5))
                .endsWith("/desk/case/" + second);
        assertThat(written(second, "next", "The carrier found your parcel in Tartu.", 6))
                .endsWith("/desk/case/" + third);
        assertThat(written(third, "next", "The list says that two people packed it.", 7))
                .endsWith("/desk/case/" + reference);
    }

    /** Where the button of a message leads, whose next step is so many hours away. */
    private String written(String inCase, String button, String words, int hours) {
        Map<String, String> message = letter("Dear Anna Tamm, " + words);
        message.put("inform-nextStep-what", "I read what the carrier wrote");
        message.put("inform-nextStep-by", Complaints.local(Duration.ofHours(hours)));
        message.put("do", button);
        return clerk.submit(inCase, "messages", message)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "ack-1", "extend-12345678", "extend-x", "nothing"})
    void what_is_no_form_of_a_letter_is_not_kept(String form) {
        assertThat(typed(clerk, form, Map.of()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001 \uFFFD",
                "{name}{name}{{{name}}}{due:final",
                "+999999999-12-31T23:59",
                "<script>alert(1)</script>",
            })
    void whatever_is_typed_into_any_field_is_kept_and_never_an_error(String typed) {
        for (String form : java.util.List.of("ack", "inform", "ask", "extend-1", "followup", "decide")) {
            String letter =
                    form.equals("inform") || form.equals("ack") || form.equals("followup") ? form : form + "-letter";
            Map<String, String> fields = new HashMap<>();
            for (String field : java.util.List.of("text", "language", "because", "nextStep-what", "nextStep-by")) {
                fields.put(letter + "-" + field, typed);
            }
            for (String field : java.util.List.of(
                    "points-0-words",
                    "points-0-number",
                    "finalDate",
                    "deeds-0-what",
                    "deeds-0-by",
                    "question",
                    "by",
                    "reason",
                    "outcome",
                    "answers-0-outcome",
                    "answers-0-point",
                    "remedies-0-what",
                    "remedies-0-by",
                    "remedies-0-amount-minor",
                    "remedies-0-amount-currency",
                    "remedies-0-owner",
                    "nextResort-what",
                    "nextResort-until")) {
                fields.put(form + "-" + field, typed);
            }
            Response live = typed(clerk, form, fields);
            assertThat(live.statusCode()).as(form + " " + live.asString()).isEqualTo(200);
            assertThat(live.asString()).doesNotContain("<script>alert");
        }
        assertThat(clerk.open("/desk/case/" + reference).statusCode()).isEqualTo(200);
    }

    @Test
    void more_than_a_draft_can_hold_is_refused_with_a_sentence() {
        assertThat(typed(clerk, "note", Map.of("note-words", "x".repeat(200_001)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Rule("ACK-11")
    void what_is_seldom_honest_goes_out_only_with_a_reason_that_is_kept_with_the_letter() {
        Map<String, String> message =
                letter("Dear Anna Tamm, because of company policy we could not answer on Sunday. I read it all now.");
        message.put("inform-nextStep-what", "I read what you sent");
        message.put("inform-nextStep-by", Complaints.local(Duration.ofHours(20)));
        Response refused = clerk.submit(reference, "messages", message);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("<a href=\"#inform-because\">The checks warn of “");

        message.put("inform-because", "She asked which rule it was");
        assertThat(clerk.submit(reference, "messages", message).statusCode()).isEqualTo(303);
        assertThat(clerk.open("/desk/case/" + reference).asString()).contains("She asked which rule it was");
    }
}
