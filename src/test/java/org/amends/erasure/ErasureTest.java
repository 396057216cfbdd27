package org.amends.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.photo.Pictures;
import org.amends.policy.LivePacks;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What says something of a person leaves the house, and the history still proves itself. */
@QuarkusTest
class ErasureTest {

    private static final String ERASURES = "/api/v1/erasures";

    @Inject
    Staffing staffing;

    @Inject
    LivePacks packs;

    @Inject
    RetentionSweep sweep;

    @Inject
    Jdbi jdbi;

    private static FiledCase ended(FiledCase file) {
        file.act(file.asCustomer(), "withdrawal", Map.of("reason", "I sorted it out myself"));
        return file;
    }

    private static Response erase(FiledCase file) {
        return file.asManager()
                .contentType("application/json")
                .body(Map.of("reference", file.reference(), "reason", "Asked for by mail; no rule wants it kept"))
                .post(ERASURES);
    }

    private static boolean isIntact(FiledCase file, Staffing staffing) {
        JsonPath proof = FrontDoor.as(staffing.hire(StaffRole.AUDITOR))
                .get("/api/v1/audit/cases/" + file.reference() + "/verification")
                .jsonPath();
        return proof.getBoolean("intact");
    }

    @Test
    @Rule("L-42")
    void a_closed_case_is_erased_once_by_a_manager_and_its_history_is_still_proven() {
        FiledCase file = FiledCase.file(staffing).begun();
        given(file.asCustomer())
                .contentType("image/png")
                .header("If-Match", file.etag())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Pictures.png())
                .post(file.path("photographs"));
        String photograph = file.asOwner().get(file.path("photographs")).path("items[0].id");
        String email = file.read().path("customer.email");
        file.asOwner()
                .contentType("application/json")
                .body(Map.of("needs", "No calls, I hear badly"))
                .put(file.path("access-needs"))
                .then()
                .statusCode(200);
        file.asOwner()
                .contentType("application/json")
                .body(Map.of("timeZone", "Pacific/Auckland"))
                .put(file.path("time-zone"))
                .then()
                .statusCode(200);
        ended(file);

        Response erased = erase(file);

        erased.then().statusCode(200).body("reason", equalTo("Asked for by mail; no rule wants it kept"));
        assertThat(file.read().asString()).doesNotContain("Anna", "cracked leg", email, "sorted it out");
        assertThat(file.read().<String>path("customer.name")).isEqualTo("–");
        file.asOwner().get(file.path("photographs/" + photograph)).then().statusCode(404);
        given().get(file.link()).then().statusCode(404);
        assertThat(file.asOwner().get(file.path("access-needs")).asString()).doesNotContain("hear badly");
        assertThat(file.asOwner().get(file.path("time-zone")).asString()).doesNotContain("Auckland");
        assertThat(isIntact(file, staffing)).isTrue();
        assertThat(erase(file).asString()).isEqualTo(erased.asString());
        file.asManager()
                .get(ERASURES + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.reference", hasItem(file.reference()));
    }

    @Test
    @Rule("L-42")
    void an_open_case_and_one_that_its_rules_want_kept_are_not_erased() {
        String pack = "keeping-" + Long.toString(System.nanoTime(), 36);
        packs.begin(pack, """
                pack: %s
                version: 1
                valid_from: 2026-01-01
                extends: [base-honest@1]
                retention: {keep: P3Y, from: received}
                """.formatted(pack));
        FiledCase kept = FiledCase.file(staffing).begun();
        packs.end(pack);
        erase(kept).then().statusCode(409).body("type", equalTo("/problems/case-open"));
        ended(kept);

        erase(kept)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/kept-by-rule"))
                .body("keptUntil", containsString("20"));
        assertThat(kept.read().<String>path("customer.name")).isEqualTo("Anna Tamm");
        sweep.eraseCases(Period.ZERO);
        assertThat(kept.read().<String>path("customer.name")).isEqualTo("Anna Tamm");
    }

    @Test
    void only_managers_erase_and_only_they_and_auditors_read_what_was_erased() {
        for (StaffRole role : List.of(StaffRole.AGENT, StaffRole.LEAD, StaffRole.AUDITOR, StaffRole.ADMIN)) {
            FrontDoor.as(staffing.hire(role))
                    .contentType("application/json")
                    .body(Map.of("reference", "C-0000-0001-1", "reason", "x"))
                    .post(ERASURES)
                    .then()
                    .statusCode(403);
        }
        FrontDoor.as(staffing.hire(StaffRole.AUDITOR)).get(ERASURES).then().statusCode(200);
        FrontDoor.as(staffing.hire(StaffRole.AGENT)).get(ERASURES).then().statusCode(403);
        FrontDoor.as(staffing.hire(StaffRole.MANAGER))
                .contentType("application/json")
                .body(Map.of("reference", "C-0000-0001-1", "reason", " "))
                .post(ERASURES)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
    }

    @Test
    void the_page_asks_for_a_reason_keeps_what_was_typed_and_says_what_was_done() {
        FiledCase file = ended(FiledCase.file(staffing).begun());
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        String session = FrontDoor.signedIn(manager);
        String path = "/desk/case/" + file.reference() + "/erasure";
        String page = FrontDoor.session(session).get(path).asString();
        String token = page.replaceAll("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");
        assertThat(page).contains("Erase for good");
        assertThat(FrontDoor.session(session)
                        .get("/desk/case/" + file.reference())
                        .asString())
                .contains(path);

        form(session, token).formParam("erase-reason", " ").post(path).then().statusCode(422);
        form(session, token)
                .formParam("erase-reason", "Asked for by telephone")
                .post(path)
                .then()
                .statusCode(303);

        assertThat(FrontDoor.session(session).get(path).asString())
                .contains("It was erased.", "Asked for by telephone", manager.name());
        assertThat(FrontDoor.session(session)
                        .get("/desk/case/" + file.reference())
                        .asString())
                .contains("Erased", "When it was erased, by whom and why", path)
                .doesNotContain("– wrote", "Erase what this case says", file.reference() + "/hold");
    }

    private static io.restassured.specification.RequestSpecification form(String session, String token) {
        return FrontDoor.session(session)
                .cookie("csrf-token", token)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token);
    }

    @Test
    @Rule("L-42")
    void cases_whose_time_is_over_are_erased_by_the_service_and_open_ones_are_not() {
        FiledCase over = ended(FiledCase.file(staffing).begun());
        FiledCase open = FiledCase.file(staffing).begun();

        sweep.eraseCases(Period.ofDays(1));
        assertThat(over.read().<String>path("customer.name")).isEqualTo("Anna Tamm");
        sweep.eraseCases(Period.ZERO);

        assertThat(over.read().<String>path("customer.name")).isEqualTo("–");
        assertThat(open.read().<String>path("customer.name")).isEqualTo("Anna Tamm");
        assertThat(isIntact(over, staffing)).isTrue();
    }

    @Test
    @Rule("L-42")
    void a_mail_of_no_case_is_forgotten_when_its_time_is_over_and_its_page_says_so() {
        UUID old = leftAlone("200 days");
        UUID lately = leftAlone("10 days");
        String session = FrontDoor.signedIn(staffing.hire(StaffRole.MANAGER));

        sweep.run();

        assertThat(FrontDoor.session(session).get("/desk/mails/" + old).asString())
                .contains("The time for which mails are kept is over")
                .doesNotContain("bargains@", "Weekly bargains", "/original");
        FrontDoor.session(session)
                .get("/desk/mails/" + old + "/original")
                .then()
                .statusCode(404);
        assertThat(FrontDoor.session(session).get("/desk/mails/" + lately).asString())
                .contains("Weekly bargains", "/original");
    }

    private UUID leftAlone(String ago) {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO incoming_mail (id, digest, raw, sender, subject, sorted_at, kind, outcome, reason)
                        VALUES (:id, sha256(CAST(CAST(:id AS text) AS bytea)), 'Subject: Weekly bargains', :sender,
                                'Weekly bargains', now() - CAST(:ago AS interval), 'BULK', 'LEFT_ALONE', 'bulk')
                        """)
                .bind("id", id)
                .bind("sender", "bargains@" + id + ".example")
                .bind("ago", ago)
                .execute());
        return id;
    }

    @Test
    @Rule("L-42")
    void where_a_parcel_came_from_its_label_and_its_number_go_too() {
        FiledCase file = ended(FiledCase.file(staffing).begun());
        UUID id = parcel(file);

        assertThat(erase(file).statusCode()).isEqualTo(200);

        Map<String, Object> left = jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT num_nonnulls(sender_name, sender_street, sender_postcode, sender_city, sender_country,
                                            tracking, link, instructions) AS said,
                               (SELECT count(*) FROM return_label WHERE parcel_id = p.id) AS labels, state
                        FROM return_parcel p WHERE id = :id
                        """).bind("id", id).mapToMap().one());
        assertThat(left).containsEntry("said", 0).containsEntry("labels", 0L).containsEntry("state", "REQUESTED");
    }

    @Test
    @Rule("L-42")
    void what_was_noted_about_goods_and_payouts_goes_too_and_figures_stay() {
        FiledCase file = ended(FiledCase.file(staffing).begun());
        UUID goods = notes(file);

        assertThat(erase(file).statusCode()).isEqualTo(200);

        Map<String, Object> left = jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT p.code, u.what, u.units, i.note AS inspected, i.grade, d.note AS differs, k.words, k.amount,
                               v.reason, s.evidence, s.minor
                        FROM goods_parcel p
                        JOIN goods_unexpected u ON u.parcel_id = p.id
                        JOIN goods_inspection i ON i.unexpected_id = u.id
                        JOIN goods_discrepancy d ON d.unexpected_id = u.id
                        JOIN goods_deduction k ON k.case_id = p.case_id
                        JOIN goods_deduction_verdict v ON v.deduction_id = k.id
                        JOIN case_seen_price s ON s.case_id = p.case_id
                        WHERE p.id = :id
                        """).bind("id", goods).mapToMap().one());
        assertThat(left)
                .containsEntry("code", null)
                .containsEntry("inspected", null)
                .containsEntry("what", "–")
                .containsEntry("differs", "–")
                .containsEntry("words", "–")
                .containsEntry("reason", "–")
                .containsEntry("evidence", "–")
                .containsEntry("units", 1)
                .containsEntry("grade", "A")
                .containsEntry("amount", 100L)
                .containsEntry("minor", 900L);
        assertThat(isIntact(file, staffing)).isTrue();
    }

    /** As the warehouse and the owner note them, all beside the filing. */
    private UUID notes(FiledCase file) {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        WITH file AS (SELECT id FROM case_file WHERE reference = :reference),
                        parcel AS (
                            INSERT INTO goods_parcel (id, case_id, seq, code, at, person_id)
                            SELECT :id, id, 0, :code, now(), :owner FROM file RETURNING case_id),
                        deduction AS (
                            INSERT INTO goods_deduction (id, case_id, seq, line_id, units, grade, amount, paid, currency, words,
                                                         photographs, proposed_by, at)
                            SELECT :id, case_id, 0, '1', 1, 'B', 100, 500, 'EUR', 'Anna wore it',
                                   ARRAY[CAST(:id AS uuid)], :owner, now() FROM parcel RETURNING id, case_id),
                        verdict AS (
                            INSERT INTO goods_deduction_verdict (deduction_id, proposed_by, case_id, seq, approved, person_id,
                                                                 reason, at)
                            SELECT id, :owner, case_id, 0, true, :manager, 'Anna wore it indeed', now() FROM deduction)
                        INSERT INTO case_seen_price (case_id, seq, line_id, minor, currency, seen_at, evidence, person_id)
                        SELECT id, 0, '1', 900, 'EUR', now(), 'Anna sent a screenshot', :owner FROM file
                        """)
                .bind("id", id)
                .bind("reference", file.reference())
                .bind("code", "P-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT))
                .bind("owner", file.owner().id())
                .bind("manager", staffing.hire(StaffRole.MANAGER).id())
                .execute());
        for (String row : List.of("""
                        INSERT INTO goods_unexpected (id, case_id, seq, parcel_id, kind, what, units)
                        SELECT :id, case_id, 0, id, 'UNEXPECTED', 'A cup with Anna on it', 1 FROM goods_parcel WHERE id = :id
                        """, """
                        INSERT INTO goods_inspection (id, case_id, seq, unexpected_id, grade, graded, disposed, photographs, note,
                                                      person_id, at)
                        SELECT :id, case_id, 0, id, 'A', 1, 0, '{}', 'Looks like a gift for Anna', :owner, now()
                        FROM goods_unexpected WHERE id = :id
                        """, """
                        INSERT INTO goods_discrepancy (id, case_id, seq, kind, unexpected_id, units, note, photographs, person_id, at)
                        SELECT :id, case_id, 0, 'WRONG', id, 1, 'Not what Anna bought', ARRAY[CAST(:id AS uuid)], :owner, now()
                        FROM goods_unexpected WHERE id = :id
                        """)) {
            jdbi.useHandle(handle -> handle.createUpdate(row)
                    .bind("id", id)
                    .bind("owner", file.owner().id())
                    .execute());
        }
        return id;
    }

    private UUID parcel(FiledCase file) {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        WITH happened AS (
                            INSERT INTO return_parcel_event (parcel_id, seq, to_state, source, at)
                            VALUES (:id, 0, 'REQUESTED', 'CUSTOMER', now())),
                        label AS (
                            INSERT INTO return_label (parcel_id, media_type, content) VALUES (:id, 'image/png', '\\x89'))
                        INSERT INTO return_parcel (id, case_id, number, method, carrier, sender_name, sender_street,
                                                   sender_postcode, sender_city, sender_country, seq, state, tracking, link,
                                                   instructions)
                        SELECT :id, id, 1, 'MAIL_LABEL', 'BY_HAND', 'Anna Tamm', 'Pikk 1', '10123', 'Tallinn', 'EE', 0,
                               'REQUESTED', 'RR123', 'https://carrier.example/1', 'Take it to the kiosk, Anna'
                        FROM case_file WHERE reference = :reference
                        """)
                .bind("id", id)
                .bind("reference", file.reference())
                .execute());
        return id;
    }

    @Test
    void a_case_that_was_erased_does_not_open_again() {
        FiledCase file = ended(FiledCase.file(staffing).begun());
        erase(file);

        file.send(file.asManager(), "reopening", Map.of("reason", "They wrote once more", "toldBy", "PHONE"))
                .then()
                .statusCode(org.hamcrest.Matchers.not(200));
        assertThat(file.read().<String>path("status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void words_that_no_erasure_tells_of_can_not_be_deleted_by_the_owner_of_the_tables_neither() {
        FiledCase file = ended(FiledCase.file(staffing).begun());

        assertThat(jdbi.<Boolean, RuntimeException>withHandle(
                        handle -> handle.createQuery("""
                        SELECT p.qual LIKE '%case_erasure%' FROM pg_policies p
                        WHERE p.tablename = 'case_text' AND p.cmd = 'DELETE'
                        """).mapTo(Boolean.class).one()))
                .isTrue();
        assertThat(isIntact(file, staffing)).isTrue();
    }
}
