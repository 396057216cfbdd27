package org.amends.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.amends.desk.Clerk;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever runs the house sees what it talks to, and tries it. */
@QuarkusTest
@TestProfile(ConnectedHouse.class)
class ConnectorsTest {

    private static final String CONNECTORS = "/api/v1/connectors";

    @Inject
    Staffing staffing;

    @SuppressWarnings("NullAway.Init")
    private StaffMember admin;

    @BeforeEach
    void somebody_runs_the_house() {
        admin = staffing.hire(StaffRole.ADMIN);
    }

    private RequestSpecification asAdmin() {
        return FrontDoor.as(admin);
    }

    @Test
    void each_connector_says_what_it_is_for_and_whether_it_is_set_up() {
        Response all = asAdmin().get(CONNECTORS);
        all.then().statusCode(200).body("kind", hasItems("ORDERS", "LABELS", "REFUNDS", "EVENTS", "MAIL"));
        assertThat(all.<Boolean>path("find { it.name == 'stripe' }.configured")).isTrue();
        assertThat(all.<Boolean>path("find { it.name == 'woocommerce' }.configured"))
                .isFalse();
    }

    @Test
    void what_is_not_set_up_says_what_has_to_be_set_and_what_is_set_up_does_not() {
        String page = Clerk.of(admin).open("/connectors").asString();
        assertThat(page)
                .contains("Whoever runs Amends sets these", "AMENDS_ORDERS_WOOCOMMERCE_URL=")
                .doesNotContain("AMENDS_STRIPE_SECRET=");
        assertThat(asAdmin().get(CONNECTORS).<List<String>>path("find { it.name == 'dhl' }.settings"))
                .contains("AMENDS_DHL_API_KEY");
    }

    @Test
    void a_test_call_is_answered_and_who_made_it_is_kept() {
        Response tested = asAdmin().post(CONNECTORS + "/stripe/tests");
        tested.then()
                .statusCode(200)
                .body("test.good", equalTo(true))
                .body("test.said", equalTo("200"))
                .body("test.by", equalTo(admin.name()));
        assertThat(asAdmin().get(CONNECTORS).<String>path("find { it.name == 'stripe' }.test.by"))
                .isEqualTo(admin.name());
    }

    @Test
    void what_is_not_set_up_and_what_there_is_not_can_not_be_tried() {
        asAdmin().post(CONNECTORS + "/woocommerce/tests").then().statusCode(409);
        asAdmin().post(CONNECTORS + "/carrier-pigeon/tests").then().statusCode(404);
    }

    @Test
    void secrets_are_never_shown_and_nobody_but_an_administrator_looks() {
        Clerk clerk = Clerk.of(admin);
        Response pressed = clerk.sendFrom("/connectors", "/connectors/stripe/test", Map.of());
        assertThat(pressed.statusCode()).as(pressed.asString()).isEqualTo(303);
        String page = clerk.open("/connectors").asString();
        assertThat(page).contains("stripe", "Answered", admin.name()).doesNotContain("sk_test", "whsec");
        assertThat(asAdmin().get(CONNECTORS).asString()).doesNotContain("sk_test", "whsec");
        for (StaffRole role : List.of(StaffRole.AGENT, StaffRole.LEAD, StaffRole.MANAGER, StaffRole.AUDITOR)) {
            FrontDoor.as(staffing.hire(role)).get(CONNECTORS).then().statusCode(403);
            FrontDoor.as(staffing.hire(role))
                    .post(CONNECTORS + "/stripe/tests")
                    .then()
                    .statusCode(403);
        }
    }
}
