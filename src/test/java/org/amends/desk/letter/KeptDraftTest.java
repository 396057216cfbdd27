package org.amends.desk.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.amends.desk.Clerk;
import org.amends.desk.Complaints;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever stops a form, what was typed stays, the field is named, and news stand above it. */
@QuarkusTest
class KeptDraftTest {

    @Inject
    Staffing staffing;

    private StaffMember agent;
    private StaffMember manager;

    @BeforeEach
    void people() {
        agent = staffing.hire(StaffRole.AGENT);
        manager = staffing.hire(StaffRole.MANAGER);
    }

    @Test
    void asking_whether_it_worked() {
        String reference = Complaints.settled(agent, manager);
        Map<String, String> letter = Map.of(
                "followup-language", "en",
                "followup-text", "Dear Anna Tamm, did the refund arrive?",
                "followup-nextStep-what", "I read your answer");
        refused(agent, reference, "follow-ups", letter, "followup-nextStep-by", "did the refund arrive?");
        overtaken(
                agent,
                reference,
                "follow-ups",
                Complaints.with(letter, "followup-nextStep-by", Complaints.local(Duration.ofHours(9))),
                "did the refund arrive?");
    }

    @Test
    void reopening() {
        String reference = Complaints.settled(agent, manager);
        Map<String, String> tooLong = Map.of("reopen-statement", "It wobbles again. ".repeat(600));
        refused(agent, reference, "reopening", tooLong, "reopen-statement", "It wobbles again. It wobbles again.");
        assertThat(sent(agent, reference, "reopening", Map.of("reopen-statement", " "))
                        .asString())
                .contains("<a href=\"#reopen-statement\">Say what is still wrong.</a>");
        overtaken(agent, reference, "reopening", Map.of("reopen-statement", "It wobbles again."), "It wobbles again.");
    }

    @Test
    void going_on_without_the_answer() {
        String reference = Complaints.begun(agent, manager);
        Clerk.of(agent)
                .submit(
                        reference,
                        "questions",
                        Map.of(
                                "ask-question", "When did it arrive?",
                                "ask-letter-language", "en",
                                "ask-letter-text", "Dear Anna Tamm, when did it arrive?",
                                "ask-letter-nextStep-what", "I read your answer",
                                "ask-letter-nextStep-by", Complaints.local(Duration.ofHours(20))));
        Map<String, String> tooLong = Map.of("resume-reason", "The carrier told us. ".repeat(100));
        refused(agent, reference, "resumption", tooLong, "resume-reason", "The carrier told us. The carrier told us.");
        overtaken(
                agent,
                reference,
                "resumption",
                Map.of("resume-reason", "The carrier told us."),
                "The carrier told us.");
    }

    @Test
    void giving_a_case_to_another_owner() {
        String reference = Complaints.begun(agent, manager);
        Map<String, String> reason = Map.of("reassign-reason", "She knows the carrier");
        refused(manager, reference, "owner", reason, "reassign-to", "She knows the carrier");
        StaffMember next = staffing.hire(StaffRole.AGENT);
        Map<String, String> given =
                Complaints.with(reason, "reassign-to", next.id().toString());
        Response page = overtaken(manager, reference, "owner", given, "She knows the carrier");
        assertThat(page.asString()).contains("value=\"" + next.id() + "\" selected");
    }

    @Test
    void a_form_without_its_token_is_refused_with_a_page_that_says_what_to_do() {
        String reference = Complaints.filed(agent, manager);
        Response refused = FrontDoor.session(FrontDoor.signedIn(agent))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Origin", "null")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("note-words", "typed for an hour")
                .post("/desk/case/" + reference + "/notes");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("text/html");
        assertThat(refused.asString())
                .contains("This form was too old to be sent", "what you typed is still there", "href=\"/desk\"");
    }

    /** Our own Referrer-Policy makes browsers write no more than this. */
    @Test
    void an_origin_of_null_alone_stops_no_form() {
        String reference = Complaints.filed(agent, manager);
        Clerk clerk = Clerk.of(agent);
        Response sent = clerk.send(
                clerk.open("/desk/case/" + reference), reference, "notes", Map.of("note-words", "x"), "Origin", "null");
        assertThat(sent.statusCode()).isEqualTo(303);
    }

    private void refused(
            StaffMember by, String reference, String action, Map<String, String> typed, String field, String kept) {
        Response page = sent(by, reference, action, typed);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString())
                .contains("There is a problem", "<a href=\"#" + field + "\"", "id=\"" + field + "-error\"", kept);
    }

    private static Response sent(StaffMember by, String reference, String action, Map<String, String> typed) {
        return Clerk.of(by).submit(reference, action, typed);
    }

    /** Stopped once by what a colleague wrote meanwhile, and done when it is sent again. */
    private Response overtaken(
            StaffMember by, String reference, String action, Map<String, String> typed, String kept) {
        Clerk clerk = Clerk.of(by);
        Response old = clerk.open("/desk/case/" + reference);
        sent(manager, reference, "notes", Map.of("note-words", "She called a minute ago"));
        Response page = clerk.send(old, reference, action, typed);
        assertThat(page.statusCode()).isEqualTo(409);
        String news = page.asString().replaceAll("(?s).*role=\"alert\"(.*?)</div>.*", "$1");
        assertThat(news).contains("Something happened to this case while you wrote", "She called a minute ago");
        assertThat(page.asString()).contains(kept);
        assertThat(clerk.send(page, reference, action, typed).statusCode()).isEqualTo(303);
        return page;
    }
}
