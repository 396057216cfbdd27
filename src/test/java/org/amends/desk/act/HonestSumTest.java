package org.amends.desk.act;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.amends.Rule;
import org.amends.customer.CustomerForm;
import org.amends.desk.Complaints;
import org.amends.desk.Withdrawals;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.Test;

/** What comes back by a withdrawal, as its customer reads it before any of it is paid. */
@QuarkusTest
class HonestSumTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Test
    @Rule("S1-31")
    void it_is_told_line_by_line_with_its_date_and_its_means_once_the_order_is_found() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        OrderSnapshot order =
                new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00).snapshot();
        orders.take(order);
        Response declared = Withdrawals.declared(lead);
        String link = declared.path("link");
        assertThat(page(link, "en"))
                .contains("looks up your order", "The date stands all the same")
                .doesNotContain("€60.80", ", 00:00");
        Withdrawals.match(lead, declared.path("reference"), order);
        assertThat(page(link, "en"))
                .contains("€60.80 comes back to you", "Kettle 1 <span class=\"num\">× 2</span>", "€45.90", "€10.00")
                .contains("Standard delivery", "€4.90", "costs you nothing", "By <time")
                .doesNotContain("The date stands all the same", ", 00:00");
        assertThat(page(link, "et")).contains("Teile tuleb tagasi");
        assertThat(page(link, "ru")).contains("К вам вернётся");
        assertThat(page(link, "sk")).contains("Vráti sa vám");
    }

    @Test
    @Rule("S1-31")
    void what_was_paid_is_not_said_to_be_coming_and_not_said_to_be_there_once_the_customer_contests_it() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        OrderSnapshot order = new SampleOrder().line("1", 2, 45_90).snapshot();
        orders.take(order);
        Response declared = Withdrawals.declared(lead);
        String reference = declared.path("reference");
        String link = declared.path("link");
        Withdrawals.match(lead, reference, order);
        Complaints.act(
                lead,
                reference,
                "remedies/1/proof",
                Map.of("kind", "TRANSACTION_REFERENCE", "proof", "Transfer 77120934"));

        assertThat(page(link, "en")).contains("€50.80 was paid back to you").doesNotContain("€50.80 comes back to you");

        String path = link.replaceAll("^https?://[^/]+", "");
        new CustomerForm()
                .submit(path + "/reopen", path + "/reopen", "words", "Nothing came.")
                .then()
                .statusCode(303);
        assertThat(page(link, "en"))
                .contains("€50.80 is what it comes to")
                .doesNotContain("was paid back", "comes back to you");
    }

    private static String page(String link, String language) {
        return given().header("Accept-Language", language).get(link).asString();
    }
}
