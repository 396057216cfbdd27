package org.amends.report.comeback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** Whether a fault was forgiven shows in who has to come back. */
@QuarkusTest
class ComeBackReportTest {

    private static final String REPORT = "/api/v1/reports/come-backs";

    @Inject
    Staffing staffing;

    private static long count(FiledCase file, String number) {
        List<Integer> found = file.asManager()
                .get(REPORT)
                .jsonPath()
                .getList("findAll { it.outcome == 'UPHELD' && it.handled == 'IN_TIME' }." + number);
        return found.stream().mapToLong(Integer::longValue).sum();
    }

    private static JsonPath cases(FiledCase file, String came) {
        return file.asManager()
                .get(REPORT + "/cases?outcome=UPHELD&handled=IN_TIME&limit=500&came=" + came)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void complainAgain(FiledCase file) {
        String email = file.read().path("customer.email");
        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "words", "Now the other leg is cracked.",
                        "points", List.of("The other leg is cracked"),
                        "contact", Map.of("name", "Anna Tamm", "email", email, "language", "en")))
                .post("/api/v1/cases")
                .then()
                .statusCode(201);
    }

    @Test
    @Rule("S2-12")
    void whoever_complains_anew_or_does_not_agree_has_come_back_and_the_numbers_open_their_cases() {
        FiledCase content = FiledCase.file(staffing).decided();
        FiledCase again = FiledCase.file(staffing).decided();
        FiledCase unhappy = FiledCase.file(staffing).decided();
        long newCases = count(again, "newCase");
        long reopened = count(again, "reopened");
        complainAgain(again);
        unhappy.act(
                unhappy.asCustomer(),
                "decisions/current/contest",
                Map.of("statement", "The leg is not the only thing that is broken."));

        assertThat(count(again, "newCase")).isEqualTo(newCases + 1);
        assertThat(count(again, "reopened")).isEqualTo(reopened + 1);
        assertThat(cases(again, "NEW_CASE").<String>getList("items.reference"))
                .contains(again.reference())
                .doesNotContain(content.reference(), unhappy.reference());
        assertThat(cases(again, "REOPENED").<String>getList("items.reference"))
                .contains(unhappy.reference())
                .doesNotContain(content.reference(), again.reference());
        assertThat(cases(again, "ANY").<String>getList("items.reference"))
                .contains(content.reference(), again.reference(), unhappy.reference());
        assertThat(cases(again, "ANY").getList("items")).hasSize((int) count(again, "cases"));
        assertThat(cases(again, "EITHER").getList("items")).hasSize((int) count(again, "cameBack"));
    }

    @Test
    @Rule("S2-12")
    void the_page_and_the_file_say_the_same_and_name_no_person() {
        FiledCase file = FiledCase.file(staffing).decided();
        var manager = staffing.hire(StaffRole.MANAGER);
        String page = FrontDoor.session(FrontDoor.signedIn(manager))
                .get("/reports/come-backs")
                .asString();

        assertThat(page).contains("/reports/come-backs/cases?outcome=UPHELD&amp;handled=IN_TIME&amp;came=ANY");
        assertThat(page.substring(page.indexOf("<main")))
                .doesNotContain(file.owner().name());
        FrontDoor.session(FrontDoor.signedIn(manager))
                .get("/reports/come-backs/cases?outcome=UPHELD&handled=IN_TIME&came=ANY")
                .then()
                .statusCode(200)
                .body(containsString(file.reference()));
        file.asManager()
                .get(REPORT + ".csv")
                .then()
                .statusCode(200)
                .body(containsString("Decision,Handled,Cases"), containsString(",In time,"));
        FrontDoor.session(FrontDoor.signedIn(manager))
                .get("/reports/come-backs/cases?outcome=LOST")
                .then()
                .statusCode(equalTo(400));
    }

    @Test
    void agents_and_customers_do_not_read_it() {
        FiledCase file = FiledCase.file(staffing);

        FrontDoor.as(staffing.hire(StaffRole.AGENT)).get(REPORT).then().statusCode(403);
        file.asCustomer().get(REPORT).then().statusCode(403);
    }
}
