package org.amends.report.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers do after the moments at which they judge us. */
@QuarkusTest
class MomentsReportTest {

    private static final String PATH = "/api/v1/reports/moments";

    @Inject
    Staffing staffing;

    private StaffMember manager;

    @BeforeEach
    void somebody_who_reads_reports() {
        manager = staffing.hire(StaffRole.MANAGER);
    }

    private Response figures() {
        return FrontDoor.as(manager).get(PATH).then().statusCode(200).extract().response();
    }

    private static long figure(Response figures, String moment, String figure) {
        return figures.<Integer>path("find { it.moment == '" + moment + "' && it.handled == 'IN_TIME' }." + figure);
    }

    @Test
    @Rule("S4-2")
    void a_moment_is_counted_with_what_its_customer_did_next_and_opens_its_case() {
        Response before = figures();
        FiledCase agreed = FiledCase.file(staffing).owing();
        FiledCase chased = FiledCase.file(staffing).acknowledged();
        chased.act(chased.asCustomer(), "answers", Map.of("words", "When do I hear from you?"));

        Response after = figures();

        assertThat(figure(after, "DECISION", "count")).isEqualTo(figure(before, "DECISION", "count") + 1);
        assertThat(figure(after, "DECISION", "confirmed")).isEqualTo(figure(before, "DECISION", "confirmed") + 1);
        assertThat(figure(after, "FIRST_ANSWER", "chased")).isEqualTo(figure(before, "FIRST_ANSWER", "chased") + 1);
        FrontDoor.as(manager)
                .get(PATH + "/cases?moment=FIRST_ANSWER&handled=IN_TIME&then=CHASED&limit=1")
                .then()
                .body("items[0].reference", equalTo(chased.reference()));
        assertThat(FrontDoor.session(FrontDoor.signedIn(manager))
                        .get("/reports/moments/cases?moment=DECISION&then=CONFIRMED")
                        .asString())
                .contains("/desk/case/" + agreed.reference())
                .doesNotContain(agreed.owner().id().toString());
        assertThat(FrontDoor.as(manager)
                        .get("/api/v1/reports/moment-cases.csv?moment=DECISION")
                        .asString())
                .contains(agreed.reference());
    }

    @Test
    void an_answer_to_our_question_is_no_chasing() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(file.asOwner(), "questions", Map.of("question", "Which leg is it?", "letter", FiledCase.message()));
        file.act(file.asCustomer(), "answers", Map.of("words", "The left one"));
        assertThat(FrontDoor.as(manager)
                        .get(PATH + "/cases?moment=FIRST_ANSWER&then=CHASED")
                        .<java.util.List<String>>path("items.reference"))
                .doesNotContain(file.reference());
    }

    @Test
    @Rule("S0-2")
    void every_number_of_the_page_opens_its_cases() {
        String page = FrontDoor.session(FrontDoor.signedIn(manager))
                .get("/reports/moments")
                .asString();
        assertThat(page.split("/reports/moments/cases", -1)).hasSize(4 * 2 * 6 + 1);
        FrontDoor.as(staffing.hire(StaffRole.AGENT)).get(PATH).then().statusCode(403);
    }
}
