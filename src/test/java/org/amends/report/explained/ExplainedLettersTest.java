package org.amends.report.explained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** A letter that the checks warn of goes out with a reason, or not at all; and whoever answers for the team reads the reasons. */
@QuarkusTest
class ExplainedLettersTest {

    private static final String SHIELD = "Dear Anna Tamm, our policy does not allow us to open on Sunday.";

    @Inject
    Staffing staffing;

    private static Map<String, Object> message(String text) {
        Map<String, Object> message = new HashMap<>(FiledCase.message());
        message.put("text", text);
        return message;
    }

    private static JsonPath report(FiledCase file) {
        return file.asManager()
                .get("/api/v1/reports/explained-letters?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    @Rule("ACK-20")
    void a_letter_with_such_a_warning_is_refused_without_a_reason_and_reported_with_it() {
        FiledCase file = FiledCase.file(staffing).begun();
        Map<String, Object> message = message(SHIELD);
        file.send(file.asOwner(), "messages", message)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("letter.unexplained"))
                .body("errors.field", hasItem("because"));

        message.put("because", "She asked which rule closes us on Sunday");
        file.act(file.asOwner(), "messages", message);

        Map<String, Object> letter = report(file).<Map<String, Object>>getList("items").stream()
                .filter(item -> file.reference().equals(item.get("reference")))
                .findFirst()
                .orElseThrow();
        assertThat(letter)
                .containsEntry("checks", List.of("ACK-20"))
                .containsEntry("because", "She asked which rule closes us on Sunday");
        assertThat(letter.get("sender")).isNotEqualTo("");
    }

    @Test
    void a_letter_without_a_warning_needs_no_reason_and_is_not_in_the_report() {
        FiledCase file = FiledCase.file(staffing).begun();
        file.act(file.asOwner(), "messages", FiledCase.message());

        assertThat(report(file).<String>getList("items.reference")).doesNotContain(file.reference());
    }

    @Test
    void the_report_is_paged_from_the_newest_back_without_gap_or_repetition() {
        FiledCase file = FiledCase.file(staffing).begun();
        for (int i = 0; i < 3; i++) {
            Map<String, Object> message = message(SHIELD);
            message.put("because", "Reason " + i);
            file.act(file.asOwner(), "messages", message);
        }
        List<String> all = report(file).getList("items.because");
        JsonPath first = file.asManager()
                .get("/api/v1/reports/explained-letters?limit=2")
                .jsonPath();
        JsonPath second = file.asManager()
                .get("/api/v1/reports/explained-letters?limit=2&after=" + first.getString("next"))
                .jsonPath();

        assertThat(all).startsWith("Reason 2", "Reason 1", "Reason 0");
        assertThat(first.<String>getList("items.because")).containsExactly("Reason 2", "Reason 1");
        assertThat(second.<String>getList("items.because")).startsWith("Reason 0");
    }

    @Test
    void agents_and_customers_do_not_read_it() {
        FiledCase file = FiledCase.file(staffing);

        FrontDoor.as(staffing.hire(StaffRole.AGENT))
                .get("/api/v1/reports/explained-letters")
                .then()
                .statusCode(403);
        file.asCustomer().get("/api/v1/reports/explained-letters").then().statusCode(403);
    }
}
