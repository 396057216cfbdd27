package org.amends.channel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.desk.Clerk;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** The pages as somebody uses them whose browser runs no script. */
@QuarkusTest
class ChannelPagesTest {

    @Inject
    Staffing staffing;

    @Test
    @Rule("S1-10")
    void a_missed_call_is_noted_and_what_came_of_it_is_said_on_the_page() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        Clerk clerk = Clerk.of(line.owner());

        Response noted = send(
                clerk,
                "/channels",
                "/channels/contacts",
                Map.of(
                        "call-kind", "MISSED_CALL",
                        "channel", line.id(),
                        "call-from", "+372 5555 0177",
                        "call-name", "Anna <b>Tamm</b>",
                        "call-at", "",
                        "call-note", "Rang for two minutes"));
        assertThat(noted.statusCode()).as(noted.asString()).isEqualTo(303);
        String contact = place(noted);
        assertThat(clerk.open(contact).asString())
                .contains("Missed call", "+372 5555 0177", "Rang for two minutes", "Anna &lt;b&gt;Tamm&lt;/b&gt;")
                .doesNotContain("NOT_FOUND");
        assertThat(clerk.open("/channels?whose=me&channel=" + line.id()).asString())
                .contains("href=\"" + contact + "\"");

        Response handled = send(
                clerk,
                contact,
                contact + "/handling",
                Map.of("handle-how", "REACHED", "handle-said", "The table comes on Friday", "handle-reference", ""));
        assertThat(handled.statusCode()).as(handled.asString()).isEqualTo(303);
        assertThat(clerk.open(contact).asString())
                .contains("answered in time", "The table comes on Friday")
                .doesNotContain("name=\"handle-how\"");
        assertThat(clerk.open("/channels?whose=me&channel=" + line.id()).asString())
                .contains("Nobody waits for a call back here.");
    }

    @Test
    void nothing_that_was_typed_is_lost_when_a_form_is_refused() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        Clerk clerk = Clerk.of(line.owner());

        Response refused = send(
                clerk,
                "/channels",
                "/channels/contacts",
                Map.of(
                        "call-kind", "MESSAGE",
                        "channel", line.id(),
                        "call-from", " ",
                        "call-at", "on Friday",
                        "call-caseReference", "C-0000-0000-0",
                        "call-note", "A long story"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains(
                        "<title>Error: ",
                        "href=\"#call-from\"",
                        "href=\"#call-at\"",
                        "<option value=\"MESSAGE\" selected",
                        "<option value=\"" + line.id() + "\" selected",
                        "value=\"on Friday\"",
                        "value=\"C-0000-0000-0\"",
                        "A long story</textarea>");

        String contact = "/channels/contact/" + line.missedCall();
        Response unsaid = send(
                clerk,
                contact,
                contact + "/handling",
                Map.of("handle-how", "LED_TO_CASE", "handle-said", "She told me all", "handle-reference", ""));
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.asString())
                .contains("href=\"#handle-reference\"", "She told me all</textarea>", "value=\"LED_TO_CASE\" selected");

        line.handle(contact.replaceAll(".*/", ""), "REACHED").then().statusCode(200);
        Response tooLate = send(
                clerk, contact, contact + "/handling", Map.of("handle-how", "REACHED", "handle-said", "She is glad"));
        assertThat(tooLate.statusCode()).isEqualTo(400);
        assertThat(tooLate.asString()).contains("Somebody has handled this contact already.", "She is glad</textarea>");
    }

    @Test
    void a_call_without_its_channel_is_refused_at_that_field() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        Response refused = send(
                Clerk.of(line.owner()),
                "/channels",
                "/channels/contacts",
                Map.of("call-kind", "MISSED_CALL", "channel", "", "call-from", "+372 5555 0177"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("href=\"#channel\"", "Choose a channel.", "value=\"+372 5555 0177\"");
    }

    @Test
    @Rule("S1-9")
    @Rule("S1-10")
    void a_manager_opens_a_channel_whose_address_everybody_reads_until_it_is_closed() {
        Clerk manager = Clerk.of(staffing.hire(StaffRole.MANAGER));
        StaffMember owner = staffing.hire(StaffRole.AGENT);
        StaffMember fallback = staffing.hire(StaffRole.AGENT);
        String id = HelpLine.freshId();
        Map<String, String> typed = new HashMap<>(Map.of(
                "set-id",
                id,
                "set-kind",
                "POST",
                "set-name",
                "Letters " + id,
                "set-address",
                "Long street 7, " + id,
                "set-ownerId",
                owner.id().toString(),
                "set-fallbackId",
                owner.id().toString(),
                "set-callbackHours",
                "8",
                "set-quietHours",
                "many"));

        Response refused = send(manager, "/channels/setting", "/channels/setting", typed);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("href=\"#set-quietHours\"", "value=\"many\"");
        typed.put("set-quietHours", "40");
        refused = send(manager, "/channels/setting", "/channels/setting", typed);
        assertThat(refused.asString()).contains("href=\"#set-fallbackId\"", "Long street 7, " + id);
        typed.put("set-fallbackId", fallback.id().toString());
        Response opened = send(manager, "/channels/setting", "/channels/setting", typed);
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(303);
        assertThat(given().get("/").asString()).contains("Long street 7, " + id);
        assertThat(manager.open("/channels").asString()).contains("Letters " + id, "/channels/setting/" + id);

        Response page = manager.open("/channels/setting/" + id);
        assertThat(page.asString()).contains("value=\"Long street 7, " + id + "\"");
        typed.remove("set-id");
        typed.put("set-version", Clerk.value(page, "set-version"));
        typed.put("set-active", "false");
        Response closed = send(manager, "/channels/setting/" + id, "/channels/setting/" + id, typed);
        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(303);
        assertThat(given().get("/").asString()).doesNotContain(id);
        Response stale = send(manager, "/channels/setting/" + id, "/channels/setting/" + id, typed);
        assertThat(stale.statusCode()).isEqualTo(400);
        assertThat(stale.asString()).contains("Somebody has changed this channel");
    }

    @Test
    void who_works_on_no_contacts_and_sets_nothing_up_is_kept_out() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        assertThat(Clerk.of(line.owner()).open("/channels/setting").statusCode())
                .isEqualTo(403);
        assertThat(Clerk.of(line.owner()).open("/channels").asString()).doesNotContain("/channels/setting");
        Clerk auditor = Clerk.of(staffing.hire(StaffRole.AUDITOR));
        for (String path : List.of("/channels", "/channels/contact/" + line.missedCall(), "/channels/setting")) {
            assertThat(auditor.open(path).statusCode()).isEqualTo(403);
        }
        Clerk admin = Clerk.of(staffing.hire(StaffRole.ADMIN));
        assertThat(admin.open("/channels").asString())
                .contains("/channels/setting/" + line.id())
                .doesNotContain("name=\"call-from\"");
        assertThat(admin.open("/channels/setting/no-such-line").statusCode()).isEqualTo(404);
    }

    /** Opens a page and sends its form with the page's token, as a browser does. */
    private static Response send(Clerk clerk, String page, String action, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("csrf-token", Clerk.value(clerk.open(page), "csrf-token"));
        return clerk.post(action, fields);
    }

    private static String place(Response redirect) {
        return redirect.getHeader("Location").replaceAll("^https?://[^/]+", "");
    }
}
