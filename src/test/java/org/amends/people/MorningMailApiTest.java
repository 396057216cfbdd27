package org.amends.people;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.amends.identity.FrontDoor;
import org.junit.jupiter.api.Test;

/** A lead or manager asks by program for the mail of each morning, as on their page. */
@QuarkusTest
class MorningMailApiTest {

    @Inject
    Staffing staffing;

    private static Response choose(StaffMember by, StaffMember whose, Map<String, ?> wanted) {
        return FrontDoor.as(by)
                .contentType("application/json")
                .body(wanted)
                .put("/api/v1/staff/" + whose.id() + "/morning-mail");
    }

    private static Response read(StaffMember by, StaffMember whose) {
        return FrontDoor.as(by).get("/api/v1/staff/" + whose.id() + "/morning-mail");
    }

    @Test
    void a_lead_asks_for_it_in_a_language_and_for_none_again() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        read(lead, lead).then().statusCode(200).body("language", nullValue());

        choose(lead, lead, Map.of("language", "sk")).then().statusCode(200).body("language", equalTo("sk"));
        read(lead, lead).then().body("language", equalTo("sk"));

        choose(lead, lead, Map.of()).then().statusCode(200).body("language", nullValue());
        choose(lead, lead, Map.of("language", "de")).then().statusCode(400).body("errors.field", hasItem("language"));
    }

    @Test
    void nobody_asks_for_it_for_somebody_else() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        StaffMember agent = staffing.hire(StaffRole.AGENT);

        choose(manager, lead, Map.of("language", "et")).then().statusCode(403);
        read(manager, lead).then().statusCode(403);
        choose(agent, agent, Map.of("language", "et")).then().statusCode(403);
    }
}
