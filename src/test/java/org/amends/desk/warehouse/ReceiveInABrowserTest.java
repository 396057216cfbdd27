package org.amends.desk.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.amends.Rule;
import org.amends.desk.Clerk;
import org.amends.desk.Complaints;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.photo.Pictures;
import org.amends.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A parcel at the dock, with a telephone, a scanner and no JavaScript; then its customer, on theirs. */
@QuarkusTest
class ReceiveInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    private Page page;
    private Page eyes;
    private StaffMember lead;
    private OrderSnapshot order;
    private String reference;
    private String link;

    @BeforeEach
    void a_withdrawal_whose_goods_are_out() {
        lead = staffing.hire(StaffRole.LEAD);
        order = new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00).snapshot();
        orders.take(order);
        Response declared = RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "Anna Tamm", "order", "1007", "email", "anna@example.org", "language", "en"))
                .post("/api/v1/withdrawals");
        reference = declared.path("reference");
        link = declared.path("link");
        if (!Complaints.read(lead, reference).path("owner.id").equals(lead.id().toString())) {
            Complaints.act(lead, reference, "owner", Map.of("to", lead.id(), "reason", "I take this one"));
        }
        Complaints.act(
                lead,
                reference,
                "order",
                Map.of(
                        "source", order.name().source(),
                        "externalId", order.name().externalId()));
        eyes = browser.signedIn(lead);
        page = browser.signedIn(browser.withoutScript(320, 640), lead);
    }

    /** What the page shows now, for axe, which needs a script. */
    private void look(String name) {
        eyes.navigate(page.url());
        Browser.assertAccessible(eyes);
        Browser.shoot(eyes, name);
        Browser.assertNothingToScrollSideways(page);
    }

    private static FilePayload photograph() {
        return new FilePayload("IMG_0001.jpg", "image/jpeg", Pictures.jpeg());
    }

    @Test
    @Rule("S4-7")
    @Rule("D10")
    void a_scanned_order_is_counted_taken_in_graded_and_told_of() {
        receive(this::look);
        // The refused form, which is part of the way.
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("400 (Bad Request)"));
    }

    private void receive(Consumer<String> look) {
        page.navigate("/desk/receive");
        assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("q");
        look.accept("receive");
        page.keyboard().type(order.name().externalId());
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/receive/" + reference);
        assertThat(page.locator("#next").textContent()).isEqualTo("Count what is in the parcel");
        page.fill("#parcel-code", "rr 123 " + reference.substring(2, 6));
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.inputValue("#parcel-code")).startsWith("rr 123");
        for (String press : List.of("plus-0", "plus-0", "minus-0")) {
            page.waitForNavigation(() -> page.click("[value=" + press + "]"));
        }
        assertThat(page.inputValue("#parcel-units-0")).isEqualTo("1");
        page.click(".btn.primary[value=take]");
        page.waitForURL("**done=parcel");
        assertThat(page.locator("#next").textContent()).isEqualTo("Grade what came");
        look.accept("parcel");
        page.click("label[for=grade-C]");
        page.waitForNavigation(() -> page.click("form[action$=inspection] .btn.primary"));
        assertThat(page.locator("#inspect-file-error").textContent()).contains("it needs a photograph");
        assertThat(page.isChecked("#grade-C")).isTrue();
        page.setInputFiles("#inspect-file", photograph());
        page.fill("#inspect-note", "Scratches on the lid");
        page.selectOption("#inspect-disposition", "REFURBISH");
        page.click("form[action$=inspection] .btn.primary");
        page.waitForURL("**done=inspect");
        assertThat(page.locator("#next").textContent()).startsWith("Tell the owner");
        page.selectOption("#found-kind", "DAMAGED");
        page.fill("#found-quantity", "1");
        page.fill("#found-note", "There are scratches on the lid.");
        page.setInputFiles("#found-file", photograph());
        page.click("form[action$=discrepancy] .btn");
        page.waitForURL("**done=found");
        assertThat(page.locator("#next").textContent()).isEqualTo("Put it away. Still out: 2");
        look.accept("told");
        page.waitForNavigation(() -> page.click("text=Next parcel"));
        assertThat(page.url()).endsWith("/desk/receive");
    }

    @Test
    @Rule("S4-7")
    void the_customer_sees_what_was_found_and_answers_with_a_photograph_from_their_telephone() {
        receive(name -> {});
        Page phone = browser.withoutScript(320, 640);
        phone.navigate(link);
        assertThat(phone.locator("section[aria-labelledby=found]").textContent())
                .contains("Kettle 1: 1 damaged", "There are scratches on the lid.");
        Browser.assertNothingToScrollSideways(phone);
        phone.waitForNavigation(() -> phone.click("text=Add a photograph"));
        phone.setInputFiles("#file", photograph());
        phone.fill("#words", "It was like this when it came");
        phone.waitForNavigation(() -> phone.click("text=Send the photograph"));
        assertThat(phone.locator(".done").textContent()).contains("Your photograph is here.");
        assertThat(phone.locator("img[alt='It was like this when it came']").count())
                .isEqualTo(1);
        Browser.assertNothingToScrollSideways(phone);
        browser.assertAccessible(link);
        browser.assertAccessible(link + "/photographs");
        browser.shoot(link, "customer");
        browser.shoot(link + "/photographs", "photographs");
        page.navigate("/desk/case/" + reference + "/photographs");
        look("desk-photographs");
        page.navigate("/desk/case/" + reference);
        look("desk-case");
    }

    @Test
    void a_label_that_was_taken_in_and_one_that_nobody_knows_are_said() {
        Clerk clerk = Clerk.of(lead);
        String unknown = clerk.open("/desk/receive?q=<b>").asString();
        assertThat(unknown).contains("No case fits", "value=\"&lt;b&gt;\"");
        assertThat(clerk.open("/desk/receive/C-0000-0000-0").statusCode()).isEqualTo(404);
        page.navigate("/desk/receive/" + reference);
        String code = "XX" + reference.replace("-", "");
        page.fill("#parcel-code", code);
        page.fill("#parcel-units-0", "x");
        page.waitForNavigation(() -> page.click(".btn.primary[value=take]"));
        assertThat(page.locator(".summary").count()).isEqualTo(1);
        page.fill("#parcel-units-0", "1");
        page.click(".btn.primary[value=take]");
        page.waitForURL("**done=parcel");
        page.navigate("/desk/receive?q=" + code);
        assertThat(page.locator("main").textContent()).contains("taken in already");
    }
}
