package org.amends.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.amends.people.Departure;
import org.amends.people.People;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.PostgresResource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenTest {

    private static final String STAFF = "/api/v1/staff";

    private final Staffing staffing;
    private final People people;
    private final Departure departure;
    private final Clock clock;
    private final Jdbi jdbi;

    TokenTest(Staffing staffing, People people, Departure departure, Clock clock, Jdbi jdbi) {
        this.staffing = staffing;
        this.people = people;
        this.departure = departure;
        this.clock = clock;
        this.jdbi = jdbi;
    }

    @Test
    void a_token_lets_a_program_act_for_its_person() {
        String token = FrontDoor.token(staffing.hire(StaffRole.LEAD));
        assertThat(token).startsWith("ams_").hasSize(4 + 43);
        FrontDoor.bearer(token).get(STAFF).then().statusCode(200);
    }

    @Test
    void only_the_hash_of_a_token_is_kept() {
        String token = FrontDoor.token(staffing.hire(StaffRole.LEAD));
        int hashes = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM staff_token WHERE token_hash = sha256(convert_to(:token, 'UTF8'))")
                .bind("token", token)
                .mapTo(int.class)
                .one());
        assertThat(hashes).isEqualTo(1);
    }

    @Test
    void a_token_given_back_is_worth_nothing_at_once() {
        String token = FrontDoor.token(staffing.hire(StaffRole.LEAD));
        FrontDoor.bearer(token).get(STAFF).then().statusCode(200);
        FrontDoor.bearer(token).delete("/api/v1/tokens/current").then().statusCode(204);
        FrontDoor.bearer(token).get(STAFF).then().statusCode(401);
    }

    @Test
    void a_new_password_ends_every_token() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        String token = FrontDoor.token(lead);
        FrontDoor.bearer(token).get(STAFF).then().statusCode(200);
        people.changePassword(lead, "another walk by the sea");
        FrontDoor.bearer(token).get(STAFF).then().statusCode(401);
    }

    @Test
    void the_token_of_somebody_who_leaves_ends_at_once() {
        StaffMember leaver = staffing.hire(StaffRole.LEAD);
        String token = FrontDoor.token(leaver);
        FrontDoor.bearer(token).get(STAFF).then().statusCode(200);
        departure.deactivate(leaver, staffing.hire(StaffRole.ADMIN));
        FrontDoor.bearer(token).get(STAFF).then().statusCode(401);
    }

    @Test
    void a_token_ends_when_its_time_is_over() {
        Instant now = clock.instant();
        assertThat(worth("BEARER", now.minusSeconds(9), now.plusSeconds(60))).isEqualTo(200);
        assertThat(worth("BEARER", now.minusSeconds(9), now.minusMillis(1))).isEqualTo(401);
    }

    @Test
    void a_session_ends_when_nothing_was_asked_for_an_hour_and_a_token_does_not() {
        Instant twoHoursAgo = clock.instant().minus(Duration.ofHours(2));
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        assertThat(worth("BEARER", twoHoursAgo, tomorrow)).isEqualTo(200);
        assertThat(worth("SESSION", twoHoursAgo, tomorrow)).isEqualTo(401);
    }

    @Test
    void a_name_and_password_open_nothing_but_the_way_to_a_token() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        given().auth()
                .preemptive()
                .basic(lead.username(), Staffing.PASSWORD)
                .get(STAFF)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void the_api_does_not_know_the_pages_cookie() {
        String session = FrontDoor.signedIn(staffing.hire(StaffRole.LEAD));
        FrontDoor.session(session).get(STAFF).then().statusCode(401);
    }

    @Test
    void a_wrong_password_and_a_broken_header_get_no_token() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        given().auth()
                .preemptive()
                .basic(lead.username(), "not this one, no")
                .contentType("application/json")
                .post("/api/v1/tokens")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic"));
        given().header("Authorization", "Basic ?!")
                .contentType("application/json")
                .post("/api/v1/tokens")
                .then()
                .statusCode(401);
        given().contentType("application/json").post("/api/v1/tokens").then().statusCode(401);
    }

    @Test
    void an_unknown_token_is_refused_and_never_a_fault_of_ours() {
        FrontDoor.bearer("ams_").get(STAFF).then().statusCode(401);
        FrontDoor.bearer("x".repeat(4000)).get(STAFF).then().statusCode(401);
        FrontDoor.bearer("").get(STAFF).then().statusCode(401);
    }

    @Test
    void a_customers_link_opens_their_own_case_and_nothing_else() {
        UUID caseId = UUID.randomUUID();
        Secret link = linkTo(caseId, clock.instant().plusSeconds(60));
        FrontDoor.bearer(link.text())
                .get("/api/v1/probe")
                .then()
                .statusCode(200)
                .body(equalTo(caseId.toString()));
        FrontDoor.bearer(link.text()).get(STAFF).then().statusCode(403);
        given().cookie("amends-session", link.text()).get("/probe").then().statusCode(401);
    }

    @Test
    void a_link_that_is_revoked_or_over_opens_nothing() {
        Secret over = linkTo(UUID.randomUUID(), clock.instant().minusSeconds(1));
        Secret revoked = linkTo(UUID.randomUUID(), clock.instant().plusSeconds(60));
        superuser()
                .useHandle(handle -> handle.execute(
                        "UPDATE customer_link SET revoked_at = now() WHERE token_hash = ?", revoked.hash()));
        FrontDoor.bearer(over.text()).get("/api/v1/probe").then().statusCode(401);
        FrontDoor.bearer(revoked.text()).get("/api/v1/probe").then().statusCode(401);
    }

    @Test
    void a_customers_link_has_128_random_bits_and_never_reaches_a_log() {
        Secret link = Secret.ofCustomer();
        assertThat(link.text()).startsWith("amc_").hasSize(4 + 22);
        assertThat(link).hasToString("amc_…");
        assertThat(Secret.ofCustomer()).isNotEqualTo(link);
    }

    private int worth(String kind, Instant seenAt, Instant expiresAt) {
        Secret secret = Secret.ofStaff();
        UUID holder = staffing.hire(StaffRole.LEAD).id();
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO staff_token (token_hash, staff_id, kind, created_at, expires_at, seen_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                secret.hash(),
                holder,
                kind,
                seenAt.minusSeconds(9),
                expiresAt,
                seenAt));
        return FrontDoor.bearer(secret.text()).get(STAFF).statusCode();
    }

    private Secret linkTo(UUID caseId, Instant expiresAt) {
        Secret secret = Secret.ofCustomer();
        superuser().useTransaction(handle -> {
            // The link is what is looked at here, not the case behind it.
            handle.execute("SET LOCAL session_replication_role = replica");
            handle.execute(
                    "INSERT INTO customer_link (token_hash, case_id, created_at, expires_at) VALUES (?, ?, ?, ?)",
                    secret.hash(),
                    caseId,
                    expiresAt.minusSeconds(3600),
                    expiresAt);
        });
        return secret;
    }

    private static Jdbi superuser() {
        return Jdbi.create(PostgresResource.superuserJdbcUrl()).installPlugin(new PostgresPlugin());
    }
}
