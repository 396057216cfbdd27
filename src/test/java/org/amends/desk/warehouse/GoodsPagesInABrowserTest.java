package org.amends.desk.warehouse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.desk.Clerk;
import org.amends.exchange.ExchangingCase;
import org.amends.letter.Handler;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The desk's pages about goods, by everybody and on a telephone of 320 pixels. */
@QuarkusTest
class GoodsPagesInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    private void look(StaffMember member, String path, String name) {
        Page page = browser.signedIn(member);
        page.navigate(path);
        Browser.assertAccessible(page);
        page.setViewportSize(320, 640);
        Browser.assertNothingToScrollSideways(page);
        Browser.shoot(page, name);
    }

    @Test
    @Rule("L-43")
    void the_way_back_and_the_lane_of_goods_without_an_order() {
        ExchangingCase claim = ExchangingCase.of(staffing, orders);
        look(claim.owner(), "/desk/case/" + claim.reference() + "/way-back", "desk-way-back");
        look(claim.owner(), "/desk/unmatched", "desk-unmatched");
    }

    @Test
    @Rule("L-43")
    void the_panel_of_a_claim_unfolded_and_what_its_customer_reads_of_the_guarantee() {
        ExchangingCase claim = ExchangingCase.of(staffing, orders);
        String page = "/desk/case/" + claim.reference();
        claim.handler().act(claim.reference(), "claim/findings", Map.of("finding", "LATE", "words", "Three weeks"));
        assertThat(Clerk.of(claim.owner()).open(page).asString()).contains("The legal guarantee");
        look(claim.owner(), page + "?open=choice", "desk-claim");
        look(claim.owner(), page + "?open=finding", "desk-claim-finding");
        look(claim.owner(), claim.link(), "customer-guarantee");
    }

    @Test
    @Rule("L-43")
    void the_panel_of_a_price_that_fell() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        OrderSnapshot order = new SampleOrder().line("1", 2, 45_90).snapshot();
        orders.take(order);
        Response filed = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "reason", "CHEAPER",
                        "wish", "PRICE_REDUCTION",
                        "seenPrice", "19 EUR",
                        "goods", "Both kettles",
                        "story", "They cost less now.",
                        "name", "Anna Tamm",
                        "email", "anna@example.org",
                        "language", "en"))
                .post("/api/v1/returns");
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        String reference = filed.path("reference");
        Handler handler = new Handler(lead);
        handler.take(reference);
        handler.act(
                reference,
                "order",
                Map.of(
                        "source",
                        order.name().source(),
                        "externalId",
                        order.name().externalId(),
                        "units",
                        List.of(Map.of("line", "1", "quantity", 2))));
        handler.act(reference, "start", Map.of());
        assertThat(Clerk.of(lead).open("/desk/case/" + reference).asString()).contains("The lower price");
        look(lead, "/desk/case/" + reference, "desk-price");
    }
}
