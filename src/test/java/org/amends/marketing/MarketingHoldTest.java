package org.amends.marketing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody is sold anything while they wait for us to put something right. */
@QuarkusTest
class MarketingHoldTest {

    private static final String CHECKS = "/api/v1/marketing-holds/checks";

    @Inject
    Staffing staffing;

    private Response ask(StaffRole role, Object addresses) {
        return FrontDoor.as(staffing.hire(role))
                .contentType("application/json")
                .body(Map.of("addresses", addresses))
                .post(CHECKS);
    }

    @Test
    @Rule("S1-30")
    void whoever_has_an_open_case_is_held_until_it_is_over_and_nobody_else_is() {
        FiledCase file = FiledCase.file(staffing);
        String email = file.read().path("customer.email");
        String asked = email.toUpperCase(Locale.ROOT);
        String stranger = UUID.randomUUID() + "@example.org";

        ask(StaffRole.SHOP, List.of(stranger, asked, asked))
                .then()
                .statusCode(200)
                .body("held", contains(asked))
                .body("size()", equalTo(1));
        ask(StaffRole.MANAGER, List.of(email)).then().body("held", contains(email));

        file.act(file.asCustomer(), "withdrawal", Map.of("reason", "I sorted it out myself"));
        ask(StaffRole.SHOP, List.of(email)).then().body("held", empty());
    }

    @Test
    void what_is_no_list_of_addresses_is_refused_at_its_field() {
        ask(StaffRole.SHOP, List.of()).then().statusCode(400).body("errors[0].field", equalTo("addresses"));
        ask(StaffRole.SHOP, Collections.nCopies(1_001, "a@example.org")).then().statusCode(400);
        ask(StaffRole.SHOP, List.of("anna at home"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("addresses[0]"));
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffRole.class,
            names = {"AGENT", "LEAD", "ADMIN", "AUDITOR", "WAREHOUSE"})
    void nobody_else_learns_who_has_a_case(StaffRole role) {
        ask(role, List.of("anna@example.org")).then().statusCode(403);
    }

    @Test
    void who_is_not_signed_in_learns_nothing() {
        given().contentType("application/json")
                .body(Map.of("addresses", List.of("anna@example.org")))
                .post(CHECKS)
                .then()
                .statusCode(401);
    }
}
