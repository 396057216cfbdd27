package org.amends.report.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.customer.CustomerForm;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AftercareReportTest {

    private static final String PATH = "/api/v1/reports/aftercare";

    @Inject
    Staffing staffing;

    private FiledCase answered(String putRight, String words) {
        FiledCase file = FiledCase.file(staffing);
        file.act(file.asOwner(), "cause", Map.of("cause", "HARD_TO_RETURN"));
        file.owing();
        file.act(
                file.asOwner(),
                "remedies/1/proof",
                Map.of("kind", "TRANSACTION_REFERENCE", "proof", "Transfer 77120934"));
        file.act(file.asCustomer(), "confirmation", Map.of());
        String page = file.link() + "/put-right";
        new CustomerForm()
                .submit(page, page, "putRight", putRight, "words", words)
                .then()
                .statusCode(303);
        return file;
    }

    private static long figure(Response figures, String name) {
        Map<String, Integer> line = figures.path("find { it.cause == 'HARD_TO_RETURN' }");
        return line == null ? 0 : Objects.requireNonNull(line.get(name));
    }

    @Test
    @Rule("S4-20")
    void answers_are_counted_by_cause_with_how_many_were_asked_and_each_leads_to_its_case() {
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        Response before = FrontDoor.as(manager).get(PATH);
        FiledCase right = answered("YES", "");
        FiledCase wrong = answered("PARTLY", "=The leg wobbles");

        Response after = FrontDoor.as(manager).get(PATH);

        for (String one : List.of("putRight", "partly")) {
            assertThat(figure(after, one)).isEqualTo(figure(before, one) + 1);
        }
        assertThat(figure(after, "asked")).isEqualTo(figure(before, "asked") + 2);
        FrontDoor.as(manager)
                .get(PATH + "/answers?cause=HARD_TO_RETURN&limit=2")
                .then()
                .statusCode(200)
                .body("items[0].reference", equalTo(wrong.reference()))
                .body("items[0].words", equalTo("=The leg wobbles"))
                .body("items[1].reference", equalTo(right.reference()));
        assertThat(FrontDoor.as(manager)
                        .get("/api/v1/reports/aftercare-answers.csv")
                        .asString())
                .contains(wrong.reference(), "'=The leg wobbles");
        assertThat(FrontDoor.session(FrontDoor.signedIn(manager))
                        .get("/reports/aftercare")
                        .asString())
                .contains("=The leg wobbles", "/desk/case/" + wrong.reference())
                .doesNotContain(wrong.owner().id().toString());
    }

    @Test
    void only_who_reads_reports_reads_it_and_a_wrong_page_is_said() {
        FrontDoor.as(staffing.hire(StaffRole.AGENT)).get(PATH).then().statusCode(403);
        FrontDoor.as(staffing.hire(StaffRole.LEAD))
                .get(PATH + "/answers?after=x")
                .then()
                .statusCode(400);
    }
}
