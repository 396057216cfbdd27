package org.amends.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** What happens outside the house's control is noted and stands in the timeline of its case. */
@QuarkusTest
class ExternalEventTest {

    private static final String SOURCE = "Nordbank, dispute 77-1";
    private static final String NOTE = "They take 189 € back <at once>.";

    @Inject
    Staffing staffing;

    private static Map<String, Object> chargeback(Instant at) {
        return new HashMap<>(Map.of("kind", "CHARGEBACK", "happenedAt", at.toString(), "source", SOURCE, "note", NOTE));
    }

    private static Response put(FiledCase file, UUID id, Map<String, Object> event) {
        return file.asOwner().contentType("application/json").body(event).put(file.path("external-events/" + id));
    }

    private static Instant anHourAgo() {
        return Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    }

    private String deskPage(StaffMember reader, FiledCase file) {
        return FrontDoor.session(FrontDoor.signedIn(reader))
                .get("/desk/case/" + file.reference())
                .asString();
    }

    @Test
    @Rule("S4-3")
    void it_stands_in_the_timeline_as_external_with_source_and_time_and_moves_nothing() {
        FiledCase file = FiledCase.file(staffing).begun();
        String before = file.etag();
        put(file, UUID.randomUUID(), chargeback(anHourAgo()))
                .then()
                .statusCode(200)
                .body("source", equalTo(SOURCE))
                .body("by", equalTo(file.owner().id().toString()));

        assertThat(file.etag()).isEqualTo(before);
        assertThat(deskPage(file.owner(), file))
                .contains(
                        "A bank takes a payment back",
                        "Outside our control",
                        SOURCE,
                        "They take 189 € back &lt;at once&gt;.");
        file.asOwner().get(file.path("external-events")).then().statusCode(200).body("kind", contains("CHARGEBACK"));
        file.asCustomer().get(file.path("external-events")).then().statusCode(403);
    }

    @Test
    void the_same_id_is_noted_once_and_is_no_other_cases() {
        FiledCase file = FiledCase.file(staffing).begun();
        UUID id = UUID.randomUUID();
        put(file, id, chargeback(anHourAgo())).then().statusCode(200);
        Map<String, Object> other = chargeback(anHourAgo());
        other.put("note", "Something else");
        put(file, id, other).then().statusCode(200).body("note", equalTo(NOTE));
        put(FiledCase.file(staffing), id, other).then().statusCode(409);
        assertThat(file.asOwner().get(file.path("external-events")).<List<?>>path("$"))
                .hasSize(1);
    }

    @Test
    void what_is_wrong_is_said_by_its_field() {
        FiledCase file = FiledCase.file(staffing);
        Map<String, Object> ahead = chargeback(Instant.now().plus(1, ChronoUnit.DAYS));
        assertThat(put(file, UUID.randomUUID(), ahead)
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("happenedAt");
        Map<String, Object> rumour = chargeback(anHourAgo());
        rumour.put("kind", "REVIEW");
        put(file, UUID.randomUUID(), rumour).then().statusCode(400);
        Map<String, Object> bare = chargeback(anHourAgo());
        bare.remove("source");
        assertThat(put(file, UUID.randomUUID(), bare)
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("source");
    }

    @Test
    @Rule("S4-3")
    void on_its_page_a_colleague_notes_it_once_and_what_is_wrong_keeps_what_was_typed() {
        FiledCase file = FiledCase.file(staffing).begun();
        String session = FrontDoor.signedIn(file.owner());
        String path = "/desk/case/" + file.reference() + "/external-events";
        Response page = FrontDoor.session(session).get(path);
        String csrf = page.asString().replaceAll("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");
        String key = page.asString().replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");

        Response wrong = send(session, page, path, csrf, key, "2999-01-01T10:00");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("can’t be ahead of now", "The carrier rang", "value=\"DHL\"");
        for (int i = 0; i < 2; i++) {
            assertThat(send(session, page, path, csrf, key, "2026-01-02T10:00").statusCode())
                    .isEqualTo(303);
        }
        assertThat(file.asOwner().get(file.path("external-events")).<List<?>>path("$"))
                .hasSize(1);
        assertThat(FrontDoor.session(session)
                        .get("/desk/case/" + file.reference() + "?done=EXTERNAL")
                        .asString())
                .contains("It stands in the timeline", "The carrier rang");
    }

    private static Response send(String session, Response page, String path, String csrf, String key, String at) {
        return FrontDoor.session(session)
                .cookies(page.getCookies())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", csrf)
                .formParam("key", key)
                .formParam("kind", "CARRIER_EVENT")
                .formParam("happened-at", at)
                .formParam("source", "DHL")
                .formParam("note", "The carrier rang")
                .post(path);
    }

    @Test
    @Rule("L-42")
    void its_words_are_disclosed_to_whom_they_are_about_and_erased_with_the_case() {
        FiledCase file = FiledCase.file(staffing).begun();
        put(file, UUID.randomUUID(), chargeback(anHourAgo())).then().statusCode(200);
        file.act(file.asCustomer(), "withdrawal", Map.of("reason", "I sorted it out myself"));
        file.asManager()
                .contentType("application/json")
                .body(Map.of("reference", file.reference(), "reason", "Asked for by mail"))
                .post("/api/v1/erasures")
                .then()
                .statusCode(200);
        assertThat(file.asOwner().get(file.path("external-events")).asString())
                .contains("CHARGEBACK")
                .doesNotContain("Nordbank", "189");
        FrontDoor.as(staffing.hire(StaffRole.AUDITOR))
                .get(file.path("external-events"))
                .then()
                .statusCode(200);
    }
}
