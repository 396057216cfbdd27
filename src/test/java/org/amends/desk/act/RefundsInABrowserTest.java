package org.amends.desk.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.amends.desk.Clerk;
import org.amends.desk.Typist;
import org.amends.desk.Withdrawals;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.remedy.refund.RefundDeeds;
import org.amends.remedy.refund.RefundSender;
import org.amends.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Money and orders without a mouse, and every page of them open to everybody. */
@QuarkusTest
class RefundsInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    RefundSender sender;

    @Test
    void a_lead_proposes_approves_and_pays_by_keyboard_alone() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        Typist lead = Typist.signedIn(browser, deeds.filed().owner());
        lead.openCase(deeds.filed().reference());
        shown(lead, "case-owed");
        lead.type("#refund-1-amount-minor", "500");
        lead.press("#refund-1 .btn.primary");
        lead.page().waitForSelector(".summary");
        shown(lead, "case-refused");
        lead.type("#refund-1-amount-minor", "100.00");
        lead.press("#refund-1 .btn.primary");
        assertThat(lead.done("PROPOSED")).contains("once it is approved");
        shown(lead, "case-proposed");
        lead.open("/desk/money?view=approval");
        assertThat(lead.text()).contains("€100.00", deeds.filed().reference());
        shown(lead, "money-approval");
        lead.press("a[href='/desk/case/" + deeds.filed().reference() + "#money-1']");
        lead.arrives(".*#money-1");
        lead.press("#approve-1-0 .btn");
        assertThat(lead.done("APPROVED")).contains("You have approved it.");
        sender.run(Duration.ZERO);
        lead.open("/desk/money");
        shown(lead, "money-mine");
        lead.press("a[href='/desk/case/" + deeds.filed().reference() + "#money-1']");
        lead.arrives(".*#money-1");
        lead.type("#payout-1-0-proof", "Bank transfer 2026-11-26, reference 77120934");
        lead.press("#payout-1-0 .btn");
        assertThat(lead.done("PAID")).contains("The payout is confirmed.");
        shown(lead, "case-paid");
        assertThat(browser.complaints().stream().filter(text -> !text.contains("422")))
                .isEmpty();
    }

    @Test
    void a_withdrawal_is_proposed_with_one_press_and_its_customer_reads_the_sum() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        OrderSnapshot order =
                new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00).snapshot();
        orders.take(order);
        Response declared = Withdrawals.declared(lead);
        String link = declared.<String>path("link");
        browser.assertAccessible(link);
        browser.shoot(link, "customer-sought");
        Withdrawals.match(lead, declared.path("reference"), order);
        browser.assertAccessible(link);
        browser.shoot(link, "customer-sum");
        Typist typist = Typist.signedIn(browser, lead);
        typist.openCase(declared.path("reference"));
        shown(typist, "withdrawal");
        typist.press("#refund-1 .btn");
        typist.done("PROPOSED");
        assertThat(typist.text()).contains("€60.80", "Approve €60.80");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_administrator_sends_a_file_with_a_bad_line_and_looks_at_an_order() {
        OrderSnapshot order =
                new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00).snapshot();
        orders.take(order);
        Withdrawals.matched(staffing.hire(StaffRole.LEAD), order);
        Typist administrator = Typist.signedIn(browser, staffing.hire(StaffRole.ADMIN));
        administrator.open("/desk/orders");
        Page page = administrator.page();
        String rows =
                "source,external_id,version,currency,concluded_at,consumer,country,concluded_online,line_id,title,units,paid,tax\n"
                        + "webshop," + UUID.randomUUID()
                        + ",1,EUR,2026-11-03T13:22:00Z,true,EE,true,1,Kettle,1,6000,0\n"
                        + "webshop," + UUID.randomUUID() + ",1,EUR,yesterday,true,EE,true,1,Kettle,1,a lot,0\n";
        page.setInputFiles("#file", new FilePayload("orders.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        administrator.press("button[value=page]");
        page.waitForSelector("#became");
        assertThat(administrator.text()).contains("Write an instant with its zone");
        shown(administrator, "orders-report");
        administrator.type("#source", order.name().source());
        administrator.type("#externalId", order.name().externalId());
        page.keyboard().press("Enter");
        administrator.arrives(".*externalId=.*");
        assertThat(administrator.text()).contains("Kettle 1", "Cases that speak for its units");
        shown(administrator, "orders-order");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void its_pages_are_there_in_every_language() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        Clerk owner = Clerk.of(deeds.filed().owner());
        owner.submit(deeds.filed().reference(), "remedies/1/refunds", Map.of("refund-1-amount-minor", "189.00"));
        Map.of("et", "Raha tagasi", "ru", "Возврат денег", "sk", "Peniaze späť")
                .forEach((language, words) -> assertThat(
                                owner.open("/desk/case/" + deeds.filed().reference() + "?lang=" + language)
                                        .asString())
                        .contains(words)
                        .doesNotContain("Waits for approval"));
        Map.of("et", "Raha, mis ootab kinnitust", "ru", "Деньги, которые ждут одобрения", "sk", "čakajú na schválenie")
                .forEach((language, words) -> assertThat(owner.open("/desk/money?view=approval&lang=" + language)
                                .asString())
                        .contains(words));
    }

    private static void shown(Typist typist, String name) {
        Browser.shoot(typist.page(), name);
        Browser.assertAccessible(typist.page());
    }
}
