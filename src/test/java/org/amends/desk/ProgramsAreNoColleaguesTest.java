package org.amends.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** Whoever holds only the role SHOP is a program. */
@QuarkusTest
class ProgramsAreNoColleaguesTest {

    @Inject
    Staffing staffing;

    @Test
    void a_program_is_offered_for_nothing_and_takes_over_nothing() {
        StaffMember program = staffing.hire(StaffRole.SHOP);
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        String reference = Complaints.begun(lead, staffing.hire(StaffRole.MANAGER));
        assertThat(Clerk.of(lead).open("/desk/case/" + reference).asString())
                .doesNotContain(program.id().toString());
        assertThat(Clerk.of(staffing.hire(StaffRole.ADMIN))
                        .open("/channels/setting")
                        .asString())
                .doesNotContain(program.id().toString());
        Clerk clerk = Clerk.of(lead);
        Response offered = clerk.submit(
                reference, "handovers", Map.of("offer-to", program.id().toString(), "offer-note", "All is said."));
        assertThat(offered.statusCode()).isEqualTo(422);
        Response given = clerk.submit(
                reference, "owner", Map.of("reassign-to", program.id().toString(), "reassign-reason", "Holiday"));
        assertThat(given.statusCode()).isEqualTo(422);
    }

    @Test
    void a_program_stands_in_for_nobody() {
        StaffMember agent = staffing.hire(StaffRole.AGENT);
        given(FrontDoor.as(agent))
                .contentType("application/json")
                .body(Map.of(
                        "startsAt", Instant.now().plus(Duration.ofDays(1)).toString(),
                        "endsAt", Instant.now().plus(Duration.ofDays(2)).toString(),
                        "deputyId", staffing.hire(StaffRole.SHOP).id()))
                .post("/api/v1/staff/" + agent.id() + "/absences")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("deputyId"))
                .body("errors.size()", equalTo(1));
    }
}
