package org.amends.report.mobile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.amends.Rule;
import org.amends.identity.FrontDoor;
import org.amends.journey.StepCounts;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether the forms serve somebody with a phone in their hand. */
@QuarkusTest
class MobileReportTest {

    private static final String PATH = "/api/v1/reports/mobile";

    @Inject
    Staffing staffing;

    @Inject
    StepCounts counts;

    private StaffMember manager;

    @BeforeEach
    void somebody_who_reads_reports() {
        manager = staffing.hire(StaffRole.MANAGER);
    }

    private Response figures() {
        counts.keep();
        return FrontDoor.as(manager).get(PATH).then().statusCode(200).extract().response();
    }

    private static long began(Response figures, String width) {
        return figures.<Integer>path("forms.find { it.form == 'RETURN' && it.width == '" + width + "' }.began");
    }

    @Test
    @Rule("S4-2")
    @Rule("S4-7")
    void who_begins_on_a_phone_is_told_apart_and_who_says_nothing_is_not_guessed() {
        Response before = figures();
        given().header("Sec-CH-UA-Mobile", "?1").get("/return");
        given().header("Sec-CH-UA-Mobile", "?1").get("/return");
        given().header("Sec-CH-UA-Mobile", "?0").get("/return");
        given().header("User-Agent", "iPhone Mobile").get("/return");

        Response after = figures();

        assertThat(began(after, "NARROW")).isEqualTo(began(before, "NARROW") + 2);
        assertThat(began(after, "WIDE")).isEqualTo(began(before, "WIDE") + 1);
        assertThat(began(after, "UNKNOWN")).isEqualTo(began(before, "UNKNOWN") + 1);
        assertThat(FrontDoor.session(FrontDoor.signedIn(manager))
                        .get("/reports/mobile")
                        .asString())
                .contains("Phone", "Not said", "What the forms weigh");
        assertThat(FrontDoor.as(manager).get("/api/v1/reports/mobile.csv").asString())
                .contains("Phone");
    }

    @Test
    void only_who_reads_reports_reads_it() {
        FrontDoor.as(staffing.hire(StaffRole.AGENT)).get(PATH).then().statusCode(403);
    }
}
