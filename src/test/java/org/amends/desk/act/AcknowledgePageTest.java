package org.amends.desk.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.Rule;
import org.amends.desk.Clerk;
import org.amends.desk.Complaints;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AcknowledgePageTest {

    @Inject
    Staffing staffing;

    private StaffMember agent;
    private String reference;
    private Clerk clerk;

    @BeforeEach
    void a_new_complaint() {
        agent = staffing.hire(StaffRole.AGENT);
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        reference = Complaints.filed(agent, manager);
        clerk = Clerk.of(agent);
    }

    @Test
    void the_queue_leads_to_the_case_whose_acknowledgement_is_open() {
        Response queue = clerk.open("/desk");
        assertThat(queue.statusCode()).isEqualTo(200);
        assertThat(queue.asString())
                .contains("<h1>My queue</h1>", "href=\"/desk/case/" + reference + "?view=mine\"", "First reply");
        Response file = clerk.open("/desk/case/" + reference);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.asString())
                .contains("id=\"ack\" open", Complaints.WORDS, "Anna never sees this", "Not possible now");
    }

    @Test
    @Rule("S1-24")
    void an_acknowledgement_is_checked_shown_as_the_customer_reads_it_and_then_sent() {
        Map<String, String> letter = Complaints.acknowledgement(reference, agent);
        Response checked = clerk.submit(reference, "acknowledgement", Complaints.with(letter, "do", "check"));
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.asString())
                .contains("As Anna will read it", "Nothing to fix", "What happens next, by", "value=\"send\"");

        Map<String, String> seen = Complaints.with(
                Complaints.with(letter, "do", "send"), "ack-preview", Clerk.value(checked, "ack-preview"));
        Response sent = clerk.send(checked, reference, "acknowledgement", seen);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Complaints.read(agent, reference).<String>path("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(clerk.open("/desk/case/" + reference + "?done=ACKNOWLEDGE").asString())
                .contains("Acknowledged.", "id=\"start\"");
    }

    @Test
    @Rule("S1-24")
    void a_dishonest_letter_is_refused_with_every_reason_at_its_field_and_nothing_typed_is_lost() {
        Map<String, String> letter = new java.util.HashMap<>(Complaints.acknowledgement(reference, agent));
        letter.put("do", "send");
        letter.put("ack-text", "Dear customer, we will see as soon as possible. <b>Sorry & so on</b>");
        letter.put("ack-points-0-words", "");
        Response refused = clerk.submit(reference, "acknowledgement", letter);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains(
                        "There is a problem",
                        "<a href=\"#ack-points-0-words\">",
                        "<a href=\"#ack-text\">",
                        "&lt;b&gt;Sorry &amp; so on&lt;/b&gt;",
                        "I ask the carrier what happened")
                .doesNotContain("<b>Sorry");
        assertThat(Complaints.read(agent, reference).<String>path("status")).isEqualTo("RECEIVED");
    }

    @Test
    @Rule("ACK-13")
    void what_only_draws_a_warning_is_shown_and_stops_no_letter() {
        Map<String, String> plain = Complaints.acknowledgement(reference, agent);
        String hollow = Objects.requireNonNull(plain.get("ack-text"))
                .replace("answered you.", "answered you. Your call is important to us.");
        Map<String, String> letter = Complaints.with(plain, "ack-text", hollow);
        Response checked = clerk.submit(reference, "acknowledgement", Complaints.with(letter, "do", "check"));
        assertThat(checked.asString())
                .contains("Nothing to fix", "1 to check", "“call is important to us” could stand in anybody’s letter.");

        Map<String, String> seen = Complaints.with(
                Complaints.with(letter, "do", "send"), "ack-preview", Clerk.value(checked, "ack-preview"));
        Response sent = clerk.send(checked, reference, "acknowledgement", seen);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Complaints.read(agent, reference).<String>path("status")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    @Rule("ACK-10")
    void a_formula_stops_the_letter() {
        Map<String, String> plain = Complaints.acknowledgement(reference, agent);
        String favour = Objects.requireNonNull(plain.get("ack-text"))
                .replace("answered you.", "answered you. See it as a gesture of goodwill.");
        Response checked = clerk.submit(
                reference,
                "acknowledgement",
                Complaints.with(Complaints.with(plain, "ack-text", favour), "do", "check"));

        assertThat(checked.asString())
                .contains("“gesture of goodwill” makes a favour")
                .doesNotContain("Nothing to fix");
    }

    @Test
    @Rule("ACK-04")
    void the_letter_as_it_stands_at_first_is_refused_with_everything_that_it_lacks() {
        Response file = clerk.open("/desk/case/" + reference);
        Map<String, String> untouched = Map.of(
                "do",
                "check",
                "ack-text",
                on(file, "<textarea[^>]* id=\"ack-text\"[^>]*>([^<]+)<"),
                "ack-nextStep-by",
                on(file, "<input[^>]* name=\"ack-nextStep-by\"[^>]* value=\"([^\"]+)\""),
                "ack-language",
                "en");
        Response checked = clerk.submit(reference, "acknowledgement", untouched);
        assertThat(checked.asString())
                .contains(
                        "As Anna will read it",
                        "href=\"#ack-points-0-words\"",
                        "href=\"#ack-nextStep-what\"",
                        "href=\"#ack-text\"")
                .doesNotContain("What happens next, by");
    }

    private static String on(Response page, String field) {
        Matcher found = Pattern.compile(field).matcher(page.asString());
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }

    @Test
    void a_date_that_is_none_is_said_at_its_field() {
        Map<String, String> letter =
                Complaints.with(Complaints.acknowledgement(reference, agent), "ack-nextStep-by", "tomorrow at noon");
        Response refused = clerk.submit(reference, "acknowledgement", letter);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("<a href=\"#ack-nextStep-by\">Write a day and a time", "value=\"tomorrow at noon\"");
    }

    @Test
    void without_the_pages_own_token_nothing_is_taken() {
        assertThat(clerk.post("/desk/case/" + reference + "/notes", Map.of("note-words", "x", "version", "0"))
                        .statusCode())
                .isEqualTo(400);
    }
}
