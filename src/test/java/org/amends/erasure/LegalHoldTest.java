package org.amends.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
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
import org.amends.web.Moments;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What somebody may still ask for in court is not erased, whoever wants it gone. */
@QuarkusTest
class LegalHoldTest {

    private static final String HOLDS = "/api/v1/legal-holds";
    private static final LocalDate SPRING = LocalDate.now(ZoneOffset.UTC).plusMonths(6);

    @Inject
    Staffing staffing;

    @Inject
    RetentionSweep sweep;

    @Inject
    Erasures erasures;

    @Inject
    Jdbi jdbi;

    private FiledCase ended() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(file.asCustomer(), "withdrawal", Map.of("reason", "I sorted it out myself"));
        return file;
    }

    private static Response hold(FiledCase file, LocalDate reviewOn) {
        return file.asManager()
                .contentType("application/json")
                .body(Map.of(
                        "reference", file.reference(), "reason", "The committee may ask", "reviewOn", reviewOn + ""))
                .post(HOLDS);
    }

    private static Response lift(FiledCase file, String hold) {
        return file.asManager()
                .contentType("application/json")
                .body(Map.of("reason", "The committee has closed the matter"))
                .post(HOLDS + "/" + hold + "/lifting");
    }

    private static Response erase(FiledCase file) {
        return file.asManager()
                .contentType("application/json")
                .body(Map.of("reference", file.reference(), "reason", "Asked for by mail"))
                .post("/api/v1/erasures");
    }

    @Test
    @Rule("L-42")
    void a_case_on_hold_is_erased_neither_by_hand_nor_by_night_until_every_hold_is_lifted() {
        FiledCase file = ended();
        String first = hold(file, SPRING).then().statusCode(200).extract().path("id");
        String second = hold(file, SPRING).path("id");

        erase(file)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/on-hold"))
                .body("detail", containsString("The committee may ask"));
        lift(file, first).then().statusCode(200).body("lifted.reason", equalTo("The committee has closed the matter"));
        assertThat(erasures.held(Period.ZERO)).isPositive();
        sweep.eraseCases(Period.ZERO);
        assertThat(file.read().<String>path("customer.name")).isEqualTo("Anna Tamm");

        lift(file, second);
        assertThat(erase(file).statusCode()).isEqualTo(200);
        assertThat(file.read().<String>path("customer.name")).isEqualTo("–");
        hold(file, SPRING).then().statusCode(409).body("type", equalTo("/problems/case-erased"));
    }

    @Test
    void the_database_itself_erases_nothing_of_a_case_on_hold_and_forgets_none_of_its_mails() {
        FiledCase file = ended();
        hold(file, SPRING);
        UUID mail = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO incoming_mail (id, digest, raw, sorted_at, kind, outcome, case_id)
                        SELECT :id, sha256(CAST(CAST(:id AS text) AS bytea)), 'Subject: The table', now(), 'HUMAN', 'ANSWERED', id
                        FROM case_file WHERE reference = :reference
                        """)
                .bind("id", mail)
                .bind("reference", file.reference())
                .execute());

        boolean erased = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT erase_case(id, NULL, 'past the desk') FROM case_file WHERE reference = :reference")
                .bind("reference", file.reference())
                .mapTo(Boolean.class)
                .one());
        jdbi.useHandle(handle -> handle.createQuery("SELECT forget_mails(interval '0 seconds', 10000)")
                .mapTo(Integer.class)
                .one());

        assertThat(erased).isFalse();
        assertThat(jdbi.<Boolean, RuntimeException>withHandle(
                        handle -> handle.createQuery("SELECT forgotten_at IS NULL FROM incoming_mail WHERE id = :id")
                                .bind("id", mail)
                                .mapTo(Boolean.class)
                                .one()))
                .isTrue();
    }

    @Test
    void who_held_a_case_and_who_lifted_that_stays_on_record_and_a_second_lifting_changes_nothing() {
        FiledCase file = ended();
        String id = hold(file, SPRING).path("id");
        String lifted = lift(file, id).asString();

        assertThat(file.asManager()
                        .contentType("application/json")
                        .body(Map.of("reason", "Once more"))
                        .post(HOLDS + "/" + id + "/lifting")
                        .asString())
                .isEqualTo(lifted);
        RequestSpecification auditor = FrontDoor.as(staffing.hire(StaffRole.AUDITOR));
        auditor.get(HOLDS + "?limit=500").then().statusCode(200).body("items.id", not(hasItem(id)));
        auditor.get(HOLDS + "?standing=false&limit=500").then().body("items.id", hasItem(id));
    }

    @Test
    void no_hold_is_endless_and_only_managers_place_and_lift_one() {
        FiledCase file = ended();
        for (LocalDate day : List.of(LocalDate.now(ZoneOffset.UTC).minusDays(1), SPRING.plusYears(2))) {
            hold(file, day).then().statusCode(400).body("errors.field", hasItem("reviewOn"));
        }
        for (StaffRole role : List.of(StaffRole.AGENT, StaffRole.LEAD, StaffRole.AUDITOR, StaffRole.ADMIN)) {
            RequestSpecification them = FrontDoor.as(staffing.hire(role)).contentType("application/json");
            them.body(Map.of("reference", file.reference(), "reason", "x", "reviewOn", SPRING + ""))
                    .post(HOLDS)
                    .then()
                    .statusCode(403);
            them.body(Map.of("reason", "x"))
                    .post(HOLDS + "/" + UUID.randomUUID() + "/lifting")
                    .then()
                    .statusCode(403);
        }
        lift(file, UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void the_page_keeps_what_was_typed_and_tells_of_hold_and_lifting_and_the_page_of_erasure_says_why_not() {
        FiledCase file = ended();
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        String session = FrontDoor.signedIn(manager);
        String path = "/desk/case/" + file.reference() + "/hold";
        String page = FrontDoor.session(session).get(path).asString();
        String token = page.replaceAll("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");
        assertThat(FrontDoor.session(session)
                        .get("/desk/case/" + file.reference())
                        .asString())
                .contains(path);

        form(session, token)
                .formParam("hold-reason", "The committee may ask")
                .formParam("hold-review", "soon")
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("The committee may ask"), containsString("Name a day after today"));
        form(session, token)
                .formParam("hold-reason", "The committee may ask")
                .formParam("hold-review", SPRING + "")
                .post(path)
                .then()
                .statusCode(303);
        assertThat(FrontDoor.session(session).get(path).asString())
                .contains(manager.name(), "<time datetime=\"" + SPRING + "\">" + Moments.date(SPRING, Locale.ENGLISH));
        assertThat(FrontDoor.session(session)
                        .get("/desk/case/" + file.reference() + "/erasure")
                        .asString())
                .contains("This case is on hold")
                .doesNotContain("Erase for good");

        String hold = file.asManager().get(HOLDS + "?limit=1").path("items[0].id");
        form(session, token)
                .formParam("lift-reason-" + hold, " ")
                .post(path + "/" + hold + "/lifting")
                .then()
                .statusCode(422);
        form(session, token)
                .formParam("lift-reason-" + hold, "The matter is closed")
                .post(path + "/" + hold + "/lifting")
                .then()
                .statusCode(303);
        assertThat(FrontDoor.session(session).get(path).asString())
                .contains("Lifted", "The matter is closed")
                .doesNotContain("Lift the hold");
    }

    private static RequestSpecification form(String session, String token) {
        return FrontDoor.session(session)
                .cookie("csrf-token", token)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token);
    }
}
