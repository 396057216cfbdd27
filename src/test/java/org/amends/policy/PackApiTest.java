package org.amends.policy;

import static org.amends.policy.PolicyRoom.PACKS;
import static org.amends.policy.PolicyRoom.approve;
import static org.amends.policy.PolicyRoom.freshName;
import static org.amends.policy.PolicyRoom.pack;
import static org.amends.policy.PolicyRoom.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PackApiTest {

    private static final String STRICTER = """
            clocks:
              - {id: quick-ack, duty: acknowledge, start: [received], stop: [ack_sent], limit: 2 business hours, ladder: normal}
            """;

    @Inject
    PolicyRoom room;

    @Inject
    Staffing staffing;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | ''                                     | LEAD MANAGER ADMIN AUDITOR
            POST   | /lint                                  | LEAD MANAGER ADMIN AUDITOR
            POST   | ''                                     | MANAGER ADMIN
            GET    | /base-honest/versions/1                | LEAD MANAGER ADMIN AUDITOR
            GET    | /base-honest/versions/1/cases          | LEAD MANAGER ADMIN AUDITOR
            GET    | /base-honest/versions/1/comparison     | LEAD MANAGER ADMIN AUDITOR
            POST   | /base-honest/versions/1/dates          | LEAD MANAGER ADMIN AUDITOR
            POST   | /base-honest/versions/99/openings      | MANAGER ADMIN
            POST   | /base-honest/versions/99/approvals     | MANAGER ADMIN
            POST   | /base-honest/versions/99/activation    | MANAGER ADMIN
            DELETE | /base-honest/versions/99/activation    | MANAGER ADMIN
            """)
    void each_operation_is_open_to_its_roles_only(String method, String rest, String roles) {
        List<String> allowed = List.of(roles.split(" "));
        boolean yaml = rest.isEmpty() || rest.equals("/lint");
        for (StaffRole role : StaffRole.values()) {
            int status = FrontDoor.as(room.somebody(role))
                    .contentType(yaml ? "application/yaml" : "application/json")
                    .body(PolicyRoom.yaml("{}"))
                    .request(method, PACKS + rest)
                    .statusCode();
            assertThat(status != 403)
                    .as("%s %s as %s: %d", method, rest, role, status)
                    .isEqualTo(allowed.contains(role.name()));
            assertThat(status).isLessThan(500);
        }
    }

    @Test
    void the_page_of_packs_says_days_in_words_and_that_what_was_there_from_the_start_rules_without_approvals() {
        String page = FrontDoor.session(FrontDoor.signedIn(room.somebody(StaffRole.ADMIN)))
                .get("/policies")
                .asString();
        assertThat(page)
                .contains("none needed: it was there from the start", "0 of 2")
                .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d<");
    }

    @Test
    void all_packs_are_listed_with_what_they_are_and_where_they_stand() {
        room.asManager()
                .get(PACKS)
                .then()
                .statusCode(200)
                .body("id", hasItems("base-honest", "uk-housing", "au-idr"))
                .body("find { it.id == 'base-honest' }.state", equalTo("IN_FORCE"))
                .body("find { it.id == 'base-honest' }.shipped", equalTo(true))
                .body("find { it.id == 'au-idr' }.state", equalTo("DRAFT"))
                .body("find { it.id == 'au-idr' }.production", equalTo(true))
                .body("title", everyItem(notNullValue()));
    }

    @Test
    void a_pack_is_read_with_its_text_its_clocks_and_what_keeps_it_from_going_live() {
        room.asManager()
                .get(path("uk-housing", 1))
                .then()
                .statusCode(200)
                .body("text", containsString("pack: uk-housing"))
                .body("sha256", notNullValue())
                .body("clocks.id", hasItems("acknowledge-stage-1", "keep-informed"))
                .body("clocks.find { it.id == 'keep-informed' }.clock", equalTo("base-honest@1/keep-informed"))
                .body("obstacles.code", equalTo(List.of("two-approvers-needed")));
    }

    @Test
    void a_pack_that_there_never_was_is_not_found() {
        for (String path : List.of(
                "/none/versions/1", "/base-honest/versions/77", "/BAD%20NAME/versions/1", "/base-honest/versions/-1")) {
            room.asManager().urlEncodingEnabled(false).get(PACKS + path).then().statusCode(404);
        }
    }

    @Test
    @Rule("S3-13")
    void a_pack_goes_live_once_two_people_opened_and_approved_that_very_text() {
        String id = freshName();
        String path = path(id, 1);
        RequestSpecification uploader = room.asManager();
        uploader.contentType("application/yaml")
                .body(PolicyRoom.yaml(pack(id, 1, STRICTER)))
                .post(PACKS)
                .then()
                .statusCode(201)
                .header("Location", containsString(path));

        room.activate(path).then().statusCode(409).body("faults.code", equalTo(List.of("two-approvers-needed")));
        approve(uploader, path).then().statusCode(200).body("approvedBy", hasSize(1));
        room.activate(path).then().statusCode(409).body("faults.code", equalTo(List.of("two-approvers-needed")));
        room.approve(path).then().statusCode(200).body("approvedBy", hasSize(2)).body("obstacles", hasSize(0));
        room.activate(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("approvals", equalTo(2));

        FiledCase filed = FiledCase.file(staffing);
        assertThat(filed.read().<String>path("deadlines.find { it.kind == 'ACKNOWLEDGE' }.dueAt"))
                .isNotNull();
        room.asManager().get(path + "/cases").then().body("items.reference", hasItem(filed.reference()));

        room.retire(path).then().statusCode(204);
        room.retire(path).then().statusCode(204);
        room.asManager().get(path).then().body("state", equalTo("RETIRED"));
    }

    @Test
    @Rule("S3-13")
    void the_same_person_twice_is_one_person() {
        String id = freshName();
        room.upload(pack(id, 1, STRICTER));
        RequestSpecification one = room.asManager();
        approve(one, path(id, 1)).then().statusCode(200);
        approve(one, path(id, 1)).then().statusCode(200).body("approvedBy", hasSize(1));
    }

    @Test
    @Rule("S3-13")
    void nobody_approves_what_they_have_not_opened_or_another_text() {
        String id = freshName();
        room.upload(pack(id, 1, STRICTER));
        String sha256 = room.asManager().get(path(id, 1)).path("sha256");
        room.asManager()
                .contentType("application/json")
                .body(Map.of("sha256", sha256))
                .post(path(id, 1) + "/approvals")
                .then()
                .statusCode(409)
                .body("faults.code", equalTo(List.of("not-opened")));
        RequestSpecification opener = room.asManager();
        opener.contentType("application/json")
                .post(path(id, 1) + "/openings")
                .then()
                .statusCode(200);
        opener.body(Map.of("sha256", "0".repeat(64)))
                .post(path(id, 1) + "/approvals")
                .then()
                .statusCode(409)
                .body("faults.code", equalTo(List.of("not-that-text")));
        opener.body(Map.of("sha256", "nonsense"))
                .post(path(id, 1) + "/approvals")
                .then()
                .statusCode(400);
    }

    @Test
    void a_version_never_changes() {
        String id = freshName();
        String text = pack(id, 1, STRICTER);
        room.upload(text);
        room.send(text).then().statusCode(200);
        room.send(text + "# a word more\n").then().statusCode(409).body("faults.code", equalTo(List.of("other-text")));
        assertThat(room.asManager().get(path(id, 1)).<String>path("text")).isEqualTo(text);
        room.upload(pack(id, 2, STRICTER));
    }

    @Test
    void the_names_of_amends_own_packs_stay_its_own() {
        String text = room.asManager().get(path("base-honest", 1)).path("text");
        room.send(text).then().statusCode(200);
        room.send(text.replace("version: 1", "version: 2"))
                .then()
                .statusCode(409)
                .body("faults.code", equalTo(List.of("shipped-name")));
    }

    @Test
    @Rule("S0-3")
    void a_pack_without_a_mandatory_duty_is_refused_with_the_rule() {
        String text = room.asManager()
                .get(path("base-honest", 1))
                .<String>path("text")
                .replace("pack: base-honest", "pack: " + freshName());
        String without = text.substring(0, text.indexOf("  # The longest silence"))
                + text.substring(text.indexOf("  - id: answer-message"));
        room.send(without)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/pack-refused"))
                .body("faults.code", hasItem("no-silence-clock"));
    }

    @Test
    @Rule("S1-15")
    void a_return_window_on_fridays_only_is_refused_at_its_line() {
        String text = pack(freshName(), 1, """
                returns:
                  window: {term: 30 calendar days, from: goods_received, weekdays: [fri]}
                  proofs: [receipt, order]
                  refund_means: [original, bank_transfer]
                """);
        room.send(text)
                .then()
                .statusCode(422)
                .body("faults.code", hasItem("window-restricted"))
                .body("faults.find { it.code == 'window-restricted' }.line", equalTo(6));
    }

    @Test
    void a_dry_run_says_the_same_and_keeps_nothing() {
        String id = freshName();
        room.asManager()
                .contentType("text/plain")
                .body(PolicyRoom.yaml(pack(id, 1, STRICTER)))
                .post(PACKS + "/lint")
                .then()
                .statusCode(200)
                .body("pack", equalTo(id + "@1"))
                .body("faults", hasSize(0));
        room.asManager()
                .contentType("application/yaml")
                .body(PolicyRoom.yaml("pack: ["))
                .post(PACKS + "/lint")
                .then()
                .statusCode(200)
                .body("faults[0].code", equalTo("not-yaml"));
        room.asManager().get(path(id, 1)).then().statusCode(404);
    }

    @Test
    void two_versions_are_compared() {
        String id = freshName();
        room.upload(pack(id, 1, STRICTER));
        room.upload(pack(id, 2, STRICTER.replace("2 business hours", "1 business hour")));
        room.asManager()
                .queryParam("with", 1)
                .get(path(id, 2) + "/comparison")
                .then()
                .statusCode(200)
                .body("find { it.about == 'clock quick-ack' }.change", equalTo("SHORTER"))
                .body("find { it.about == 'clock quick-ack' }.after", equalTo("1 business hour"));
        room.asManager()
                .queryParam("with", 9)
                .get(path(id, 2) + "/comparison")
                .then()
                .statusCode(404);
        room.asManager().get(path(id, 2) + "/comparison").then().statusCode(400);
    }

    @Test
    void the_last_pack_and_the_last_of_a_kind_stay() {
        assertThat(room.inForce()).containsExactly("base-honest");
        room.retire(path("base-honest", 1)).then().statusCode(409).body("faults.code", hasItem("last-pack"));
        String id = freshName();
        String path = room.live(pack(id, 1, "applies_to: {kinds: [return]}\n" + STRICTER), id, 1);
        room.retire(path("base-honest", 1)).then().statusCode(409).body("faults.code", hasItem("case-without-pack"));
        room.retire(path).then().statusCode(204);
    }

    @Test
    void a_pack_that_is_not_for_production_never_goes_live() {
        String id = freshName();
        String path =
                room.approved(pack(id, 1, "production: false\nnot_for_production: counsel has not read it\n"), id, 1);
        room.activate(path)
                .then()
                .statusCode(409)
                .body("faults.code", equalTo(List.of("not-for-production")))
                .body("detail", containsString("counsel"));
    }

    @Test
    void packs_that_contradict_each_other_are_not_in_force_together() {
        String one = freshName();
        String other = freshName();
        String clock =
                "clocks:\n  - {id: twice, duty: %s, start: [%s], stop: [%s], limit: 1 business hour, ladder: normal}\n";
        String path = room.live(pack(one, 1, clock.formatted("acknowledge", "received", "ack_sent")), one, 1);
        String against = room.approved(
                pack(other, 1, clock.formatted("answer_message", "customer_message", "human_message_sent")), other, 1);
        room.activate(against)
                .then()
                .statusCode(409)
                .body("faults.code", equalTo(List.of("two-meanings")))
                .body("detail", containsString(one));
        assertThat(room.inForce()).contains(one, "base-honest").doesNotContain(other);
        FiledCase.file(staffing);
        room.retire(path).then().statusCode(204);
    }

    @Test
    void a_version_that_is_valid_later_lets_the_present_one_go_on_until_then() {
        String id = freshName();
        String path = room.live(pack(id, 1, STRICTER), id, 1);
        String later = room.live(pack(id, 2, STRICTER).replace("2026-06-01", "2029-06-01"), id, 2);
        room.asManager().get(path).then().body("state", equalTo("IN_FORCE"));
        room.asManager().get(later).then().body("state", equalTo("COMING"));
        room.retire(path).then().statusCode(409).body("faults.code", equalTo(List.of("not-in-force")));
        room.retire(later).then().statusCode(204);
        assertThat(room.inForce()).doesNotContain(id);
    }

    @Test
    void a_child_is_read_as_soon_as_its_parent_is_there() {
        String parent = freshName();
        String child = freshName();
        String text = pack(child, 1, "").replace("base-honest@1", parent + "@1");
        room.send(text).then().statusCode(422).body("faults.code", hasItem("unknown-parent"));
        room.upload(pack(parent, 1, STRICTER));
        room.upload(text);
    }

    @Test
    void many_activations_at_once_are_one() {
        String id = freshName();
        String path = room.approved(pack(id, 1, STRICTER), id, 1);
        String token = FrontDoor.token(room.manager());
        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> asynchronously(token, path)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnly(200);
        assertThat(room.inForce()).containsOnlyOnce(id);
        room.retire(path).then().statusCode(204);
    }

    @Test
    void of_two_packs_that_contradict_each_other_only_one_wins_a_race() {
        String one = freshName();
        String other = freshName();
        String clock =
                "clocks:\n  - {id: raced, duty: %s, start: [%s], stop: [%s], limit: 1 business hour, ladder: normal}\n";
        String first = room.approved(pack(one, 1, clock.formatted("acknowledge", "received", "ack_sent")), one, 1);
        String second = room.approved(
                pack(other, 1, clock.formatted("answer_message", "customer_message", "human_message_sent")), other, 1);
        String token = FrontDoor.token(room.manager());
        List<Integer> answers = List.of(first, second).stream()
                .map(path -> CompletableFuture.supplyAsync(() -> asynchronously(token, path)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        room.retire(answers.get(0) == 200 ? first : second).then().statusCode(204);
    }

    private static int asynchronously(String token, String path) {
        return io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .post(path + "/activation")
                .statusCode();
    }

    @Test
    void the_cases_of_a_pack_are_read_page_by_page_open_ones_first() {
        String id = freshName();
        String path = room.live(pack(id, 1, STRICTER), id, 1);
        FiledCase ended = FiledCase.file(staffing);
        FiledCase one = FiledCase.file(staffing);
        FiledCase two = FiledCase.file(staffing);
        ended.act(ended.asCustomer(), "withdrawal", Map.of());
        room.retire(path).then().statusCode(204);

        RequestSpecification who = room.asManager();
        String next = who.queryParam("limit", 2)
                .get(path + "/cases")
                .then()
                .statusCode(200)
                .body("items.reference", equalTo(List.of(one.reference(), two.reference())))
                .extract()
                .path("next");
        room.asManager()
                .queryParam("after", next)
                .get(path + "/cases")
                .then()
                .body("items.reference", equalTo(List.of(ended.reference())))
                .body("next", equalTo(null));
        room.asManager()
                .queryParam("after", "nonsense")
                .get(path + "/cases")
                .then()
                .statusCode(400);
    }

    /** What comes with Amends runs on calendars of its own; a case keeps them and derives to the same dates. */
    @Test
    void a_case_of_a_pack_with_a_calendar_of_its_own_goes_on() {
        String id = freshName();
        String path = room.live(pack(id, 1, STRICTER).replace("base-honest@1", "uk-housing@1"), id, 1);
        FiledCase filed = FiledCase.file(staffing).begun();
        room.retire(path).then().statusCode(204);
        filed.act(
                filed.asOwner(),
                "questions",
                Map.of(
                        "question",
                        "Which leg is it?",
                        "letter",
                        Map.of(
                                "language",
                                "en",
                                "text",
                                "Dear Anna Tamm, which leg is it?",
                                "nextStep",
                                Map.of(
                                        "what",
                                        "I call the carrier",
                                        "by",
                                        java.time.Instant.now()
                                                .plusSeconds(90_000)
                                                .toString()))));
        filed.act(filed.asCustomer(), "answers", Map.of("words", "The left one."));
    }
}
