package org.amends.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.outbox.receiver.StandInReceiver.Received;
import org.amends.outbox.receiver.StandInReceiver.Reply;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators say where events go; managers see what became of them. */
@QuarkusTest
class EndpointApiTest {

    private static final String GOOD = "https://shop.test/hooks/amends";

    @Inject
    Staffing staffing;

    @Inject
    Jdbi jdbi;

    /** Nothing of later tests goes anywhere. */
    @AfterEach
    void switchOff() {
        jdbi.useHandle(handle -> handle.execute("UPDATE webhook_endpoint SET enabled = false"));
    }

    private RequestSpecification as(StaffRole role) {
        return FrontDoor.as(staffing.hire(role));
    }

    private Response add(Map<String, Object> terms) {
        return Hook.post(as(StaffRole.ADMIN), Hook.PATH, terms);
    }

    @Test
    void the_secret_is_told_once_and_is_at_least_as_long_as_the_scheme_asks() {
        Response added = add(Hook.terms(GOOD, "case.filed", "refund.confirmed"));

        String id = added.path("endpoint.id");
        String secret = added.path("secret");
        added.then()
                .statusCode(201)
                .header("Location", endsWith(Hook.PATH + "/" + id))
                .header("Cache-Control", containsString("no-store"))
                .body("endpoint.version", equalTo(1))
                .body("endpoint.enabled", equalTo(true))
                .body("endpoint.events", contains("case.filed", "refund.confirmed"));
        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
        for (String path : List.of("", "/" + id, "/" + id + "/changes", "/" + id + "/deliveries")) {
            String read = as(StaffRole.ADMIN).get(Hook.PATH + path).asString();
            assertThat(read).doesNotContain("whsec_").doesNotContain(secret.substring(6));
        }
    }

    @Test
    void every_change_is_kept_with_whose_doing_it_was() {
        StaffMember opener = staffing.hire(StaffRole.ADMIN);
        Response added = Hook.post(FrontDoor.as(opener), Hook.PATH, Hook.terms(GOOD));
        String path = Hook.PATH + "/" + added.path("endpoint.id");
        StaffMember changer = staffing.hire(StaffRole.ADMIN);
        Map<String, Object> change = new HashMap<>(Hook.terms("https://shop.test/other", "case.decided"));
        change.put("version", 1);
        change.put("enabled", false);

        FrontDoor.as(changer)
                .contentType("application/json")
                .body(change)
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("enabled", equalTo(false))
                .body("events", contains("case.decided"))
                .body("secret", nullValue());
        Hook.post(FrontDoor.as(changer), path + "/secret", Map.of("version", 2))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("secret", not(equalTo(added.<String>path("secret"))))
                .body("endpoint.version", equalTo(3));

        as(StaffRole.AUDITOR)
                .get(path + "/changes")
                .then()
                .statusCode(200)
                .body("deed", contains("SECRET_ROTATED", "CHANGED", "CREATED"))
                .body(
                        "by.id",
                        contains(
                                changer.id().toString(),
                                changer.id().toString(),
                                opener.id().toString()))
                .body("[1].enabled", equalTo(false))
                .body("[2].url", equalTo(GOOD));
    }

    @Test
    void a_change_of_an_older_version_changes_nothing() {
        String path = Hook.PATH + "/" + add(Hook.terms(GOOD)).path("endpoint.id");
        Map<String, Object> change = new HashMap<>(Hook.terms("https://shop.test/other"));
        change.put("version", 7);
        change.put("enabled", true);

        as(StaffRole.ADMIN)
                .contentType("application/json")
                .body(change)
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/stale-version"));
        Hook.post(as(StaffRole.ADMIN), path + "/secret", Map.of("version", 7))
                .then()
                .statusCode(409);

        as(StaffRole.ADMIN).get(path).then().body("version", equalTo(1)).body("url", equalTo(GOOD));
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffRole.class,
            names = {"ADMIN"},
            mode = EnumSource.Mode.EXCLUDE)
    void only_administrators_set_them_up(StaffRole role) {
        String path = Hook.PATH + "/" + add(Hook.terms(GOOD)).path("endpoint.id");
        RequestSpecification other = as(role);
        String token = FrontDoor.token(staffing.hire(role));
        Hook.post(bearer(token), Hook.PATH, Hook.terms(GOOD)).then().statusCode(403);
        Hook.post(bearer(token), path + "/secret", Map.of("version", 1)).then().statusCode(403);
        Hook.post(bearer(token), path + "/test", "").then().statusCode(403);
        bearer(token)
                .contentType("application/json")
                .body(Map.of())
                .put(path)
                .then()
                .statusCode(403);
        int reads = role == StaffRole.MANAGER ? 200 : 403;
        bearer(token).get(Hook.PATH).then().statusCode(reads);
        bearer(token).get(path + "/deliveries").then().statusCode(reads);
        Hook.post(bearer(token), path + "/replay", Map.of()).then().statusCode(reads);
        boolean leads = role == StaffRole.LEAD || role == StaffRole.MANAGER || role == StaffRole.AUDITOR;
        other.get("/api/v1/reports/dead-letters").then().statusCode(leads ? 200 : 403);
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shop.example                        | https-only
            http://shop.example/                | https-only
            gopher://shop.example/              | https-only
            file:///etc/passwd                  | https-only
            https://anna:secret@shop.example/   | user-info
            https://shop.example/#here          | fragment
            https://shop.example:25/            | port
            https://shop.example:6379/          | port
            https://2130706433/                 | not-a-host
            https://0x7f.1/                     | not-a-host
            https://                            | not-a-url
            https://127.0.0.1/                  | special-address
            https://169.254.169.254/latest      | special-address
            https://10.0.0.1:8443/              | special-address
            https://[::1]/                      | special-address
            https://[::ffff:127.0.0.1]/         | special-address
            https://[fd00::1]/                  | special-address
            kafka:amends.events                 | kafka-off
            KAFKA:amends.events                 | kafka-off
            kafka://10.0.0.1:9092/events        | kafka-off
            """)
    void an_address_that_could_lead_into_the_house_is_refused(String url, String code) {
        int before = as(StaffRole.ADMIN).get(Hook.PATH).jsonPath().getList("id").size();

        add(Hook.terms(url))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("url"))
                .body("errors[0].code", equalTo(code));

        assertThat(as(StaffRole.ADMIN).get(Hook.PATH).jsonPath().getList("id")).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "{\"url\":null,\"description\":\"x\"}",
                "{\"url\":\"https://shop.example/\",\"description\":\" \"}",
                "{\"url\":\"https://shop.example/\",\"description\":\"x\",\"secret\":\"whsec_mine\"}",
                "{\"url\":\"https://shop.example/\",\"description\":\"x\",\"enabled\":true}",
                "{\"url\":\"https://shop.example/\",\"description\":\"x\",\"events\":\"case.filed\"}",
                "{\"url\":\"https://shop.example/\",\"description\":\"x\",\"events\":[]}",
                "{\"url\":\"https://shop.example/\",\"description\":\"x\",\"events\":[null]}",
                "{\"url\":\"https://shop.example/\",\"description\":\"x\",\"events\":[\"case.exploded\"]}",
                "{\"url\":\"https://shop.example/\",\"description\":\"x\",\"events\":[\"test.ping\"]}",
                "{\"url\":\"https://shop.example/\\u0000\",\"description\":\"x\"}",
                "{\"url\":7,\"description\":\"x\"}"
            })
    void what_is_no_endpoint_is_400(String body) {
        as(StaffRole.ADMIN)
                .contentType("application/json")
                .body(body)
                .post(Hook.PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"since\":\"yesterday\"}",
                "{\"since\":\"2026-11-26\"}",
                "{\"since\":5}",
                "{\"until\":\"2026-11-26T09:00:00Z\"}",
                "{\"since\":\"+999999-01-01T00:00:00Z\"}",
                "[]",
                ""
            })
    void what_is_no_order_to_send_again_is_400(String body) {
        String path = Hook.PATH + "/" + add(Hook.terms(GOOD)).path("endpoint.id");
        as(StaffRole.ADMIN)
                .contentType("application/json")
                .body(body)
                .post(path + "/replay")
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_not_there_is_404_and_a_place_in_no_list_is_400() {
        RequestSpecification admin = as(StaffRole.ADMIN);
        String nobody = Hook.PATH + "/" + UUID.randomUUID();
        String path = Hook.PATH + "/" + add(Hook.terms(GOOD)).path("endpoint.id");
        admin.get(nobody).then().statusCode(404);
        admin.get(nobody + "/deliveries").then().statusCode(404);
        admin.get(nobody + "/changes").then().statusCode(404);
        Hook.post(as(StaffRole.ADMIN), nobody + "/test", "").then().statusCode(404);
        Hook.post(as(StaffRole.ADMIN), nobody + "/replay", Map.of()).then().statusCode(404);
        Hook.post(as(StaffRole.ADMIN), nobody + "/secret", Map.of("version", 1))
                .then()
                .statusCode(404);
        as(StaffRole.ADMIN).get(path + "/deliveries?after=the-end").then().statusCode(400);
        as(StaffRole.ADMIN).get(path + "/deliveries?limit=0").then().statusCode(400);
        as(StaffRole.ADMIN).get(path + "/deliveries?state=LOST").then().statusCode(400);
        Hook.post(as(StaffRole.ADMIN), path + "/deliveries/9223372036854775807/replay", "")
                .then()
                .statusCode(409);
    }

    @Test
    void a_test_call_is_signed_and_its_answer_is_told_at_once_and_no_more_of_it_than_the_status() {
        try (Hook hook = Hook.open(staffing, "case.filed")) {
            hook.receiver().answer(message -> Reply.of(200).endlessly());

            Response told = Hook.post(hook.asAdmin(), hook.path("/test"), "");

            told.then().statusCode(200).body("arrived", equalTo(true)).body("status", equalTo(200));
            assertThat(told.asString()).doesNotContain("secret of the inner network");
            Received ping = hook.receiver().received().get(0);
            assertThat(ping.type()).isEqualTo("test.ping");
            assertThat(Hook.isSignedWith(hook.secret(), ping)).isTrue();

            hook.receiver().answer(message -> Reply.of(410));
            Hook.post(hook.asAdmin(), hook.path("/test"), "")
                    .then()
                    .statusCode(200)
                    .body("arrived", equalTo(false))
                    .body("failure", equalTo("STATUS"));
            hook.read().then().body("enabled", equalTo(true));
        }
    }

    @Test
    void a_test_call_to_a_name_that_leads_into_the_house_tells_nothing_of_what_is_there() {
        String path =
                Hook.PATH + "/" + add(Hook.terms("https://localhost:8443/")).path("endpoint.id");

        Hook.post(as(StaffRole.ADMIN), path + "/test", "")
                .then()
                .statusCode(200)
                .body("arrived", equalTo(false))
                .body("failure", equalTo("ADDRESS"))
                .body("status", nullValue());
    }

    /** Whoever switches Kafka off leaves its endpoints; what is on the way to them waits, and nothing is called. */
    @Test
    void a_topic_that_no_kafka_is_set_up_for_is_told_to_be_one() {
        UUID left = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO webhook_endpoint (id, url, description, enabled, version, created_by)
                        VALUES (:id, 'kafka:amends.events', 'The bus', false, 1, :by)
                        """)
                .bind("id", left)
                .bind("by", staffing.hire(StaffRole.ADMIN).id())
                .execute());

        Hook.post(as(StaffRole.ADMIN), Hook.PATH + "/" + left + "/test", "")
                .then()
                .statusCode(200)
                .body("arrived", equalTo(false))
                .body("failure", equalTo("SETUP"))
                .body("status", nullValue());
    }

    @Test
    void the_log_is_read_page_by_page() {
        try (Hook hook = Hook.open(staffing)) {
            FiledCase.file(staffing).begun();
            int all = hook.deliveries("").size();
            assertThat(all).isGreaterThan(3);

            Response first = hook.asAdmin().get(hook.path("/deliveries?limit=2"));
            Response second = hook.asAdmin().get(hook.path("/deliveries?limit=500&after=" + first.path("next")));

            assertThat(first.<List<Object>>path("items")).hasSize(2);
            assertThat(second.<List<Object>>path("items")).hasSize(all - 2);
            second.then().body("next", nullValue());
        }
    }
}
