package org.amends.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** Nobody owes a promise of a case that is over, and no page says otherwise. */
@QuarkusTest
class ReleasedPromiseTest {

    @Inject
    Staffing staffing;

    @Test
    void an_open_promise_of_a_withdrawn_case_reads_released() {
        FiledCase filed = FiledCase.file(staffing).begun();
        filed.act(filed.asOwner(), "promises", FiledCase.promise());
        filed.act(filed.asCustomer(), "withdrawal", Map.of());

        assertReleased(filed);
    }

    @Test
    void an_open_promise_of_a_closed_case_reads_released() {
        FiledCase filed = FiledCase.file(staffing).owing();
        filed.act(filed.asOwner(), "promises", FiledCase.promise());
        filed.act(filed.asOwner(), "remedies/1/proof", FiledCase.proof());
        filed.act(filed.asCustomer(), "confirmation", Map.of());

        assertReleased(filed);
    }

    private void assertReleased(FiledCase filed) {
        List<String> released = List.of("RELEASED");
        assertThat(filed.read().<List<String>>path("promises.standing")).isEqualTo(released);
        filed.asManager().get(filed.path("promises")).then().body("standing", equalTo(released));
        filed.asCustomer().get(filed.path("as-customer")).then().body("promises.standing", equalTo(released));
        given(FrontDoor.as(staffing.hire(StaffRole.AUDITOR)))
                .get("/api/v1/audit/cases/" + filed.reference() + "/verification")
                .then()
                .body("intact", equalTo(true));
    }
}
