package org.amends.wordlist;

import static org.amends.wordlist.ListRoom.LISTS;
import static org.amends.wordlist.ListRoom.activate;
import static org.amends.wordlist.ListRoom.approve;
import static org.amends.wordlist.ListRoom.dryRun;
import static org.amends.wordlist.ListRoom.freshVersion;
import static org.amends.wordlist.ListRoom.list;
import static org.amends.wordlist.ListRoom.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.casefile.FiledCase;
import org.amends.guard.PhraseBooks;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WordListApiTest {

    /** Not ours to answer for: the customer's own words. */
    private static final String QUOTED = "selling\tblock\tit arrived with a";

    /** Lifted by a deed that is still ahead, as the next step of a letter is. */
    private static final String KEPT = "over-promise\tblock\tkeeper answers";

    @Inject
    ListRoom room;

    @Inject
    Staffing staffing;

    @Inject
    ListShelf shelf;

    @Inject
    Activations activations;

    @Inject
    ListsInForce inForce;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | ''                                 | MANAGER ADMIN
            GET    | /sk/activations                    | MANAGER ADMIN
            GET    | /sk/versions/sk-3                  | MANAGER ADMIN
            GET    | /sk/versions/sk-3/comparison       | MANAGER ADMIN
            POST   | /sk/lint                           | MANAGER ADMIN
            POST   | /sk                                | ADMIN
            POST   | /sk/versions/sk-none/dry-runs      | MANAGER ADMIN
            POST   | /sk/versions/sk-none/openings      | MANAGER ADMIN
            POST   | /sk/versions/sk-none/approvals     | MANAGER ADMIN
            POST   | /sk/versions/sk-none/activation    | ADMIN
            DELETE | /sk/versions/sk-none/activation    | ADMIN
            """)
    void each_operation_is_open_to_its_roles_only(String method, String rest, String roles) {
        List<String> allowed = List.of(roles.split(" "));
        boolean text = rest.equals("/sk") || rest.equals("/sk/lint");
        for (StaffRole role : StaffRole.values()) {
            int status = FrontDoor.as(room.somebody(role))
                    .contentType(text ? "text/tab-separated-values" : "application/json")
                    .body(ListRoom.bytes("{}"))
                    .request(method, LISTS + rest)
                    .statusCode();
            assertThat(status != 403)
                    .as("%s %s as %s: %d", method, rest, role, status)
                    .isEqualTo(allowed.contains(role.name()));
            assertThat(status).isLessThan(500);
        }
    }

    @Test
    void the_lists_that_come_with_amends_are_there_and_in_force() {
        room.asManager()
                .get(LISTS)
                .then()
                .statusCode(200)
                .body("findAll { it.state == 'IN_FORCE' }.language", hasItems("en", "et", "ru", "sk"))
                .body("find { it.version == 'sk-3' }.shipped", equalTo(true));
        room.asManager()
                .get(path("sk", "sk-3"))
                .then()
                .statusCode(200)
                .body("text", containsString("version = sk-3"))
                .body("obstacles.code", hasItem("two-approvers-needed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/de/versions/de-1",
                "/sk/versions/en-2",
                "/sk/versions/sk-77",
                "/sk/versions/s",
                "/de/activations"
            })
    void a_list_that_there_never_was_is_not_found(String path) {
        room.asManager().get(LISTS + path).then().statusCode(404);
    }

    @Test
    void every_bad_line_is_named_with_its_number_and_a_sentence_in_the_readers_language() {
        String text = "version = sk-x\nselling\tstop\tlast chance\nselling\twarn\tnew\nugly\twarn\tnew\n";
        RequestSpecification admin = room.asAdmin().contentType("text/plain").body(ListRoom.bytes(text));
        admin.post(LISTS + "/sk/lint")
                .then()
                .statusCode(200)
                .body("faults.line", equalTo(List.of(2, 4)))
                .body("faults.code", equalTo(List.of("effect", "kind")))
                .body("faults[0].message", containsString("“stop”"))
                .body("faults[1].message", containsString("“ugly”"));
        admin.header("Accept-Language", "sk")
                .post(LISTS + "/sk/lint")
                .then()
                .body("faults[0].message", containsString("Účinok"));
        admin.post(LISTS + "/sk")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/word-list-refused"))
                .body("faults.line", equalTo(List.of(2, 4)));
    }

    @Test
    void a_text_that_is_no_list_at_all_is_refused_once() {
        refused("\n", "version");
        refused("hello\nthere\n", "version");
        refused("version = sk-x\nselling\twarn\tn\0w\n", "unprintable");
        refused("version = en-x\n", "version-name");
        refused("version = sk-\n", "version-name");
        refused("version = sk-a b\n", "version-name");
        refused("version = sk-x\n// " + "x".repeat(256 * 1024), "too-large");
        room.asAdmin()
                .contentType("text/plain")
                .body(new byte[] {'v', '\n', (byte) 0xff})
                .post(LISTS + "/sk")
                .then()
                .statusCode(422)
                .body("faults.code", equalTo(List.of("not-utf-8")))
                .body("faults.line", equalTo(List.of(2)));
    }

    private void refused(String text, String code) {
        room.send("sk", text).then().statusCode(422).body("faults.code", equalTo(List.of(code)));
    }

    @Test
    void a_version_never_changes_neither_by_the_api_nor_in_the_database() {
        String version = freshVersion("sk");
        String path = room.uploaded("sk", version);
        room.send("sk", list("sk", version)).then().statusCode(200);
        room.send("sk", list("sk", version, "// a word more"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/word-list-not-now"))
                .body("faults.code", equalTo(List.of("other-text")));
        assertThat(room.asManager().get(path).<String>path("text")).isEqualTo(list("sk", version));
        for (String sql : List.of(
                "UPDATE word_list SET body = 'x'",
                "DELETE FROM word_list",
                "UPDATE word_list_approval SET sha256 = 'x'",
                "DELETE FROM word_list_activation")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql)))
                    .as(sql)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_names_of_amends_own_lists_stay_its_own() {
        room.send("sk", list("sk", "sk-77"))
                .then()
                .statusCode(409)
                .body("faults.code", equalTo(List.of("shipped-name")));
        room.asManager().get(path("sk", "sk-77")).then().statusCode(404);
    }

    @Test
    void a_list_goes_live_once_two_people_approved_that_very_text_and_one_of_them_or_the_activator_had_letters_read() {
        String version = freshVersion("sk");
        RequestSpecification uploader = room.asAdmin();
        ListRoom.send(uploader, "sk", list("sk", version)).then().statusCode(201);
        String path = path("sk", version);
        RequestSpecification admin = room.asAdmin();

        notNow(admin, path, "two-approvers-needed", "dry-run-needed");
        approve(uploader, path).then().statusCode(200).body("approvedBy", hasSize(1));
        approve(uploader, path).then().statusCode(200).body("approvedBy", hasSize(1));
        notNow(admin, path, "two-approvers-needed", "dry-run-needed");
        room.approve(path).then().statusCode(200).body("approvedBy", hasSize(2));
        notNow(admin, path, "dry-run-needed");
        RequestSpecification manager = room.asManager();
        dryRun(manager, path).then().statusCode(200);
        manager.get(path).then().body("obstacles.code", equalTo(List.of("dry-run-needed")));
        notNow(admin, path, "dry-run-needed");
        activate(room.asManager(), path).then().statusCode(403);
        dryRun(uploader, path).then().statusCode(200);
        try {
            activate(admin, path).then().statusCode(200).body("state", equalTo("IN_FORCE"));
            activate(admin, path).then().statusCode(200);
            admin.get(LISTS).then().body("find { it.version == 'sk-3' }.state", equalTo("RETIRED"));
        } finally {
            room.retire(path);
        }
        room.retire(path);
        admin.get(path).then().body("state", equalTo("RETIRED")).body("obstacles", hasSize(0));
        admin.get(LISTS + "/sk/activations")
                .then()
                .body("[0].before", equalTo(version))
                .body("[0].after", equalTo("sk-3"))
                .body("[0].retired", equalTo(true))
                .body("[1].before", equalTo("sk-3"))
                .body("[1].after", equalTo(version))
                .body("[1].by.name", not(equalTo("")));
    }

    private static void notNow(RequestSpecification who, String path, String... codes) {
        activate(who, path).then().statusCode(409).body("faults.code", equalTo(List.of(codes)));
    }

    @Test
    void nobody_approves_what_they_have_not_opened_or_another_text() {
        String path = room.uploaded("sk", freshVersion("sk"));
        String sha256 = room.asManager().get(path).path("sha256");
        RequestSpecification manager = room.asManager().contentType("application/json");
        manager.body(Map.of("sha256", sha256))
                .post(path + "/approvals")
                .then()
                .statusCode(409)
                .body("faults.code", equalTo(List.of("not-opened")));
        manager.body(Map.of("sha256", "0".repeat(64)))
                .post(path + "/approvals")
                .then()
                .statusCode(409)
                .body("faults.code", equalTo(List.of("not-that-text")));
    }

    @Test
    void a_dry_run_says_which_letters_would_be_treated_otherwise_and_changes_none() {
        FiledCase filed = FiledCase.file(staffing).acknowledged();
        String text = "Dear Anna Tamm, the quokka keeper answers tomorrow, with your next order of hay."
                + " You wrote “it arrived with a cracked leg”.";
        filed.act(filed.asOwner(), "messages", message(text));
        String before = filed.read().asString();
        String version = freshVersion("en");
        String changed = list(
                        "en", version, "selling\tblock\tquokka keeper", "hollow\twarn\tanswers tomorrow", QUOTED, KEPT)
                .replace("selling\twarn\ton|for|with your next purchase|order\n", "");
        room.send("en", changed).then().statusCode(201);

        Response run = dryRun(room.asManager(), path("en", version));

        String ours = "rows.findAll { it.reference == '" + filed.reference() + "' }";
        run.then()
                .statusCode(200)
                .body("letters", greaterThanOrEqualTo(2))
                .body("newlyBlocked", equalTo(1))
                .body("newlyWarned", greaterThanOrEqualTo(1))
                .body("noLongerBlocked", equalTo(0))
                .body("noLongerWarned", equalTo(1))
                .body(ours + ".change", equalTo(List.of("BLOCKED", "WARNED", "NOT_WARNED")))
                .body(ours + ".phrase", equalTo(List.of("quokka keeper", "answers tomorrow", "with your next order")))
                .body(ours + ".check", equalTo(List.of("ACK-25", "ACK-13", "ACK-25")))
                .body(ours + "[0].excerpt", containsString("the quokka keeper answers tomorrow"));
        room.asManager()
                .get(path("en", version))
                .then()
                .body("dryRuns.newlyBlocked", equalTo(List.of(1)))
                .body("dryRuns.against", equalTo(List.of("en-2")));
        assertThat(filed.read().asString()).isEqualTo(before);
    }

    private static Map<String, Object> message(String text) {
        return Map.of(
                "language",
                "en",
                "text",
                text,
                "nextStep",
                Map.of(
                        "what",
                        "I call the carrier",
                        "by",
                        Instant.now().plus(Duration.ofHours(30)).toString()));
    }

    @Test
    void a_list_in_force_is_read_by_the_next_check_and_by_sending_and_no_longer_once_it_is_retired() {
        FiledCase filed = FiledCase.file(staffing).acknowledged();
        Map<String, Object> message = message("Dear Anna Tamm, the wombat keeper answers tomorrow.");
        String version = freshVersion("en");
        String path = room.uploaded("en", version, "selling\tblock\twombat keeper");
        assertThat(listsOf(filed)).containsOnly("en-2");
        room.live(path);
        try {
            assertThat(listsOf(filed)).containsOnly(version);
            filed.send(filed.asOwner(), "messages", message)
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItem("ack-25.selling"));
        } finally {
            room.retire(path);
        }
        assertThat(listsOf(filed)).containsOnly("en-2");
        filed.act(filed.asOwner(), "messages", message);
    }

    /** The versions that the findings of a bad acknowledgement name. */
    private static Stream<String> listsOf(FiledCase filed) {
        List<String> lists = filed.asOwner()
                .contentType("application/json")
                .body(Map.of(
                        "language",
                        "en",
                        "text",
                        "Dear Anna Tamm, it was beyond our control.",
                        "points",
                        List.of(),
                        "nextStep",
                        Map.of(
                                "what",
                                "I ask",
                                "by",
                                Instant.now().plusSeconds(90_000).toString())))
                .post(filed.path("acknowledgement/checks"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("findings.list.findAll { it != null }");
        return lists.stream();
    }

    @Test
    void every_replica_learns_of_an_activation_by_itself_and_keeps_its_lists_ready() {
        ListsInForce elsewhere = new ListsInForce(shelf, activations);
        String version = freshVersion("et");
        String path = room.uploaded("et", version);
        room.live(path);
        try {
            assertThat(elsewhere.inForce().version("et")).isEqualTo("et-3");
            elsewhere.refresh();
            assertThat(elsewhere.inForce().version("et")).isEqualTo(version);
            PhraseBooks books = elsewhere.inForce();
            elsewhere.refresh();
            assertThat(elsewhere.inForce()).isSameAs(books);
        } finally {
            room.retire(path);
        }
        assertThat(inForce.inForce().version("et")).isEqualTo("et-3");
        StaffMember admin = room.somebody(StaffRole.ADMIN);
        activatedElsewhere(new ListRef("et", "et-3"), new ListRef("et", version), false, admin);
        inForce.learn();
        assertThat(inForce.inForce().version("et")).isEqualTo(version);
        activatedElsewhere(new ListRef("et", version), new ListRef("et", "et-3"), true, admin);
        inForce.learn();
        assertThat(inForce.inForce().version("et")).isEqualTo("et-3");
    }

    @Test
    void a_replica_asks_every_other_second() throws NoSuchMethodException {
        assertThat(ListsInForce.class
                        .getDeclaredMethod("learn")
                        .getAnnotation(Scheduled.class)
                        .every())
                .isEqualTo("2s");
    }

    private void activatedElsewhere(ListRef before, ListRef after, boolean retired, StaffMember admin) {
        jdbi.useTransaction(handle -> Activations.write(handle, before, after, retired, admin.id()));
    }

    @Test
    void two_versions_are_compared_by_their_lines_and_the_blocking_ones_that_are_gone_are_counted() {
        String version = freshVersion("en");
        String changed = list("en", version, "selling\tblock\ttreat yourself to", "// a comment")
                .replace("selling\tblock\trefer a friend\n", "")
                .replace("selling\twarn\ton|for|with your next purchase|order\n", "");
        room.send("en", changed).then().statusCode(201);
        room.asManager()
                .queryParam("with", "en-2")
                .get(path("en", version) + "/comparison")
                .then()
                .statusCode(200)
                .body("added.text", equalTo(List.of("selling\tblock\ttreat yourself to")))
                .body("removed", hasSize(2))
                .body("removed.text", hasItem("selling\tblock\trefer a friend"))
                .body("blockingRemoved", equalTo(1));
        room.asManager()
                .queryParam("with", "en-none")
                .get(path("en", version) + "/comparison")
                .then()
                .statusCode(404);
        room.asManager().get(path("en", version) + "/comparison").then().statusCode(400);
    }

    @Test
    void a_list_that_this_release_can_not_read_is_left_out_and_the_one_that_comes_with_it_is_read() {
        ListRef ref = new ListRef("ru", freshVersion("ru"));
        shelf.put(ref, "version = " + ref + "\nof-tomorrow\tblock\tникогда\n", Optional.empty());
        StaffMember admin = room.somebody(StaffRole.ADMIN);
        jdbi.useTransaction(handle -> Activations.write(handle, new ListRef("ru", "ru-3"), ref, false, admin.id()));
        try {
            inForce.refresh();
            assertThat(inForce.inForce().version("ru")).isEqualTo("ru-3");
        } finally {
            jdbi.useTransaction(handle -> Activations.write(handle, ref, new ListRef("ru", "ru-3"), true, admin.id()));
            inForce.refresh();
        }
    }
}
