package org.amends.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** The pack base-honest lets a manager pass one letter of a case that the checks refuse. */
@QuarkusTest
class OverriddenLetterTest {

    @Inject
    Staffing staffing;

    private static Map<String, Object> courtesy() {
        Map<String, Object> letter = new HashMap<>(FiledCase.message());
        letter.put("text", "Dear Anna Tamm, you asked us to call it a gesture of goodwill, and so I do.");
        letter.put("because", "The customer wants these words for their insurer.");
        letter.put("override", true);
        return letter;
    }

    @Test
    void a_lead_is_refused_and_a_manager_who_owns_the_case_signs_it_and_it_is_reported() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.send(file.asOwner(), "messages", courtesy())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("letter.override-not-yours"))
                .body("errors.code", hasItem("ack-10.courtesy"));

        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        RequestSpecification asManager = FrontDoor.as(manager);
        file.act(file.asOwner(), "owner", Map.of("to", manager.id(), "reason", "The customer asks for these words"));
        file.act(asManager, "messages", courtesy());

        assertThat(FrontDoor.as(manager)
                        .get("/api/v1/reports/explained-letters")
                        .jsonPath()
                        .<String>getList("items.find { it.reference == '" + file.reference() + "' }.overridden"))
                .containsExactly("ACK-10");
        assertThat(FrontDoor.session(FrontDoor.signedIn(manager))
                        .get("/reports/explained")
                        .asString())
                .contains("refused by ACK-10, and sent all the same");
    }

    @Test
    void the_box_is_on_the_page_of_whoever_may_tick_it_alone() {
        FiledCase file = FiledCase.file(staffing).begun();
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        file.act(file.asOwner(), "owner", Map.of("to", manager.id(), "reason", "Look at it, please"));

        assertThat(page(file, manager)).contains("name=\"inform-override\"");
        assertThat(page(file, file.owner())).doesNotContain("-override\"");
    }

    private static String page(FiledCase file, StaffMember reader) {
        return FrontDoor.session(FrontDoor.signedIn(reader))
                .get("/desk/case/" + file.reference())
                .asString();
    }
}
