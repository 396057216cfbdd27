package org.amends.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels are set up by managers, and each has two people who answer for it. */
@QuarkusTest
class ChannelApiTest {

    @Inject
    Staffing staffing;

    @Test
    @Rule("S1-10")
    void a_channel_has_an_owner_and_a_fallback_whom_everybody_can_read() {
        HelpLine line = HelpLine.open(staffing, "PHONE");

        Response read = FrontDoor.as(staffing.hire(StaffRole.AUDITOR)).get(HelpLine.CHANNELS + "/" + line.id());

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.<String>path("owner.id")).isEqualTo(line.owner().id().toString());
        assertThat(read.<String>path("fallback.id"))
                .isEqualTo(line.fallback().id().toString());
        assertThat(read.<Integer>path("version")).isEqualTo(1);
        List<String> all = line.asOwner().get(HelpLine.CHANNELS).jsonPath().getList("id");
        assertThat(all).contains(line.id());
    }

    @Test
    void only_managers_and_administrators_set_channels_up() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        for (StaffRole role : List.of(StaffRole.AGENT, StaffRole.LEAD, StaffRole.AUDITOR)) {
            StaffMember member = staffing.hire(role);
            HelpLine.post(FrontDoor.as(member), HelpLine.CHANNELS, line.terms("PHONE"))
                    .then()
                    .statusCode(403);
        }
        Map<String, Object> another = line.terms("PHONE");
        another.put("id", HelpLine.freshId());
        HelpLine.post(FrontDoor.as(staffing.hire(StaffRole.ADMIN)), HelpLine.CHANNELS, another)
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith(HelpLine.CHANNELS + "/" + another.get("id")));
    }

    @Test
    @Rule("S1-10")
    void owner_and_fallback_are_two_people_who_work_here() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        refused(line, "fallbackId", line.owner().id(), "fallback-of-oneself");
        refused(line, "ownerId", UUID.randomUUID(), "unknown-person");
        refused(line, "fallbackId", left(), "unknown-person");
    }

    private void refused(HelpLine line, String field, Object value, String code) {
        Map<String, Object> terms = line.terms("PHONE");
        terms.put("id", HelpLine.freshId());
        terms.put(field, value);
        refused(HelpLine.post(line.asManager(), HelpLine.CHANNELS, terms), field, code);
        Map<String, Object> change = line.change("PHONE", true);
        change.put(field, value);
        refused(line.put(change), field, code);
        assertThat(line.read().<Integer>path("version")).isEqualTo(1);
    }

    private static void refused(Response answer, String field, String code) {
        answer.then()
                .statusCode(400)
                .body("errors.field", hasItem(field))
                .body("errors.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    /** Somebody who does not work here any more. */
    private UUID left() {
        StaffMember leaver = staffing.hire(StaffRole.AGENT);
        deactivate(leaver).then().statusCode(204);
        return leaver.id();
    }

    private Response deactivate(StaffMember leaver) {
        return FrontDoor.as(staffing.hire(StaffRole.ADMIN))
                .contentType("application/json")
                .post("/api/v1/staff/" + leaver.id() + "/deactivation");
    }

    @Test
    @Rule("S1-10")
    void whoever_answers_for_a_channel_leaves_after_somebody_else_has_taken_it() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        String contact = line.missedCall();
        for (StaffMember leaver : List.of(line.owner(), line.fallback())) {
            deactivate(leaver).then().statusCode(409).body("type", equalTo("/problems/answers-a-channel"));
        }

        StaffMember next = staffing.hire(StaffRole.AGENT);
        Map<String, Object> change = line.change("PHONE", true);
        change.put("ownerId", next.id());
        line.put(change).then().statusCode(200).body("version", equalTo(2));

        deactivate(line.owner()).then().statusCode(204);
        String owes = FrontDoor.as(next).get(HelpLine.CONTACTS + "/" + contact).path("owedBy.id");
        assertThat(owes).isEqualTo(next.id().toString());
    }

    @Test
    @Rule("S1-10")
    void what_the_owner_of_a_closed_channel_owes_is_owed_by_the_fallback_when_the_owner_leaves() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        String contact = line.missedCall();
        line.close("PHONE");

        deactivate(line.owner()).then().statusCode(204);

        String owes = line.asFallback().get(HelpLine.CONTACTS + "/" + contact).path("owedBy.id");
        assertThat(owes).isEqualTo(line.fallback().id().toString());
    }

    @Test
    void a_change_of_an_older_version_changes_nothing() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        Map<String, Object> change = line.change("PHONE", true);
        line.put(change).then().statusCode(200);

        line.put(change)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/stale-version"))
                .body("errors.field", hasItem("version"));
        HelpLine.post(line.asManager(), HelpLine.CHANNELS, line.terms("PHONE"))
                .then()
                .statusCode(409)
                .body("errors.field", hasItem("id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            id            | "Help Line"
            id            | "9line"
            kind          | "PIGEON"
            kind          | null
            name          | " "
            name          | LONG
            address       | LONG
            address       | "a\\u0000b"
            ownerId       | "me"
            quietHours    | 0
            quietHours    | "soon"
            callbackHours | 100000
            colour        | "red"
            """)
    void whatever_is_wrong_with_a_channel_is_named(String field, String raw) {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        Map<String, Object> terms = line.terms("PHONE");
        terms.put("id", HelpLine.freshId());

        HelpLine.post(line.asManager(), HelpLine.CHANNELS, BadJson.of(terms, field, raw))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    @Test
    void a_channel_that_there_is_not_is_not_found() {
        HelpLine line = HelpLine.open(staffing, "PHONE");
        for (String id : List.of("no-such-line", "No Line", "a%00b")) {
            assertThat(line.asManager()
                            .urlEncodingEnabled(false)
                            .get(HelpLine.CHANNELS + "/" + id.replace(" ", "%20"))
                            .statusCode())
                    .isBetween(400, 404);
        }
        line.asManager()
                .contentType("application/json")
                .body(line.change("PHONE", true))
                .put(HelpLine.CHANNELS + "/no-such-line")
                .then()
                .statusCode(404);
    }
}
