package org.amends.desk.act;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amends.Rule;
import org.amends.desk.Clerk;
import org.amends.desk.Withdrawals;
import org.amends.identity.FrontDoor;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.amends.remedy.refund.RefundDeeds;
import org.amends.remedy.refund.RefundSender;
import org.junit.jupiter.api.Test;

/** The money of a case on its page: proposed, approved, dropped and paid, with what the ledger refuses at its field. */
@QuarkusTest
class RefundsOnTheDeskTest {

    private static final int MANY = 64;

    private static final Map<String, String> ALL = Map.of("refund-1-amount-minor", "189.00");

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    @Inject
    RefundSender sender;

    @Test
    void the_sum_is_proposed_approved_and_paid_by_hand_and_every_step_is_told() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        Clerk owner = Clerk.of(deeds.filed().owner());
        assertThat(page(owner, deeds))
                .contains("Money back: The price of the table", "Still to be given back", "value=\"189.00\"")
                .contains("id=\"refund-1\" open");
        done(propose(owner, deeds, ALL), "PROPOSED");
        assertThat(page(owner, deeds))
                .contains(
                        "Waits for approval", "Proposed by Liis Tamm", "Approve €189.00", "a lead or a manager has to");
        done(deed(owner, deeds, "approval", Map.of()), "APPROVED");
        assertThat(page(owner, deeds))
                .contains("Approved by Liis Tamm", "about to be sent")
                .doesNotContain("Approve €");
        sender.run(Duration.ZERO);
        assertThat(page(owner, deeds)).contains("Waits for the payout by hand", "I have paid €189.00");
        Response none = deed(owner, deeds, "payout", Map.of());
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString()).contains("href=\"#payout-1-0-proof\"", "Write what shows that it was paid.");
        done(deed(owner, deeds, "payout", Map.of("payout-1-0-proof", "Transfer 77120934")), "PAID");
        assertThat(page(owner, deeds)).contains("Arrived, confirmed", "Confirmed by Liis Tamm");
        assertThat(deeds.list().<Integer>path("confirmed")).isEqualTo(18900);
    }

    @Test
    void what_the_ledger_refuses_stands_at_its_field_and_what_was_typed_is_kept() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        Clerk owner = Clerk.of(deeds.filed().owner());
        Map.of(
                        "189.01", "It is more than is still to be given back.",
                        "a lot", "Write an amount in this currency",
                        "1e9", "Write an amount in this currency",
                        "0", "Give more than nothing.",
                        "-5", "Write an amount in this currency",
                        "", "Write how much goes back.",
                        "999999999999999999", "Write an amount in this currency")
                .forEach((typed, why) -> {
                    Response refused = propose(owner, deeds, Map.of("refund-1-amount-minor", typed));
                    assertThat(refused.statusCode()).as(typed).isEqualTo(422);
                    assertThat(refused.asString())
                            .contains("href=\"#refund-1-amount-minor\"", "value=\"" + typed + "\"", why);
                });
        assertThat(propose(owner, deeds, Map.of("refund-1-amount-minor", "189,01"))
                        .asString())
                .contains("It is more than is still to be given back. Propose less.");
        deeds.list().then().body("refunds.size()", equalTo(0));
    }

    @Test
    void whose_limit_allows_it_is_shown_and_nobody_else_gets_the_button() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        StaffMember agent = staffing.hire(StaffRole.AGENT);
        Clerk colleague = Clerk.of(agent);
        done(propose(colleague, deeds, Map.of("refund-1-amount-minor", "100.00")), "PROPOSED");
        assertThat(page(colleague, deeds)).contains("it is within their limit", "Approve €100.00");
        done(propose(colleague, deeds, Map.of("refund-1-amount-minor", "89.00")), "PROPOSED");
        RefundDeeds large = RefundDeeds.owing(staffing);
        done(propose(colleague, large, Map.of("refund-1-amount-minor", "100.01")), "PROPOSED");
        assertThat(page(colleague, large))
                .contains("a lead or a manager has to", "Take it back")
                .doesNotContain("Approve €");
        String auditor = page(Clerk.of(staffing.hire(StaffRole.AUDITOR)), deeds);
        assertThat(auditor).contains("Money back", "Waits for approval").doesNotContain("action=\"/desk/case/");
        String over = deeds.list().path("refunds[1].id");
        String path = "remedies/1/refunds/" + over + "/";
        assertThat(Clerk.of(staffing.hire(StaffRole.AUDITOR))
                        .submit(deeds.filed().reference(), path + "approval", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(colleague
                        .submit(deeds.filed().reference(), path + "finding", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    /** As from a page that was opened before somebody's limit or the refund changed. */
    @Test
    void who_may_not_is_told_who_may() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        Clerk owner = Clerk.of(deeds.filed().owner());
        done(propose(owner, deeds, ALL), "PROPOSED");
        Clerk agent = Clerk.of(staffing.hire(StaffRole.AGENT));
        Map<String, String> typed = typed(owner, deeds);
        assertThat(post(agent, deeds, "approval", typed).asString())
                .contains("It is more than you may approve. Ask a lead or a manager.");
        done(post(owner, deeds, "approval", typed), "APPROVED");
        assertThat(post(owner, deeds, "dismissal", typed(owner, deeds)).statusCode())
                .isEqualTo(303);
        assertThat(post(owner, deeds, "approval", typed(owner, deeds)).asString())
                .contains("It has moved on meanwhile.");
    }

    @Test
    void what_was_proposed_is_taken_back_and_the_proof_by_hand_waits_meanwhile() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        Clerk owner = Clerk.of(deeds.filed().owner());
        assertThat(page(owner, deeds)).contains("id=\"proof-1\"");
        done(propose(owner, deeds, ALL), "PROPOSED");
        assertThat(page(owner, deeds)).contains("See where its money is").doesNotContain("id=\"proof-1\"");
        done(deed(owner, deeds, "dismissal", Map.of()), "DROPPED");
        assertThat(page(owner, deeds)).contains("id=\"proof-1\"", "Dropped by Liis Tamm", "value=\"189.00\"");
    }

    @Test
    @Rule("S1-31")
    void the_money_of_a_withdrawal_needs_one_press_and_is_shown_line_by_line() {
        StaffMember lead = staffing.hire(StaffRole.LEAD);
        OrderSnapshot order =
                new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00).snapshot();
        orders.take(order);
        String reference = Withdrawals.matched(lead, order);
        Clerk clerk = Clerk.of(lead);
        String action = "remedies/1/refunds";
        assertThat(clerk.open("/desk/case/" + reference).asString())
                .contains("Kettle 1 <span class=\"quiet num\">× 2</span>", "€45.90", "€4.90", "Propose €60.80");
        Response once = clerk.submit(reference, action, Map.of("do", "all"));
        done(once, "PROPOSED");
        given(FrontDoor.as(lead))
                .get("/api/v1/cases/" + reference + "/remedies/1/refunds")
                .then()
                .body("refunds.minor", equalTo(List.of(6080)));
    }

    @Test
    @Rule("S1-31")
    void of_an_order_that_a_colleague_names_the_lines_are_shown_and_none_gives_more_than_was_paid() {
        OrderSnapshot order =
                new SampleOrder().line("1", 2, 45_90).line("2", 1, 10_00).snapshot();
        orders.take(order);
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        Clerk owner = Clerk.of(deeds.filed().owner());
        Map<String, String> named = new HashMap<>(Map.of(
                "do",
                "order",
                "refund-1-order-source",
                order.name().source(),
                "refund-1-order-externalId",
                "there is none"));
        Response unknown = propose(owner, deeds, named);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.asString())
                .contains("href=\"#refund-1-order-externalId\"", "There is no such order.", "value=\"there is none\"");
        for (String odd : List.of("\u0000", "\u202e", " ", "<b>'\"", "x".repeat(5000))) {
            named.put("refund-1-order-externalId", odd);
            assertThat(propose(owner, deeds, named).statusCode()).isEqualTo(422);
        }
        named.put("refund-1-order-externalId", order.name().externalId());
        Response shown = propose(owner, deeds, named);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.asString()).contains("Kettle 1", "€45.90", "id=\"refund-1-lines-0-amount-minor\"");
        Response tooMuch = owner.send(
                shown,
                deeds.filed().reference(),
                "remedies/1/refunds",
                Map.of("refund-1-lines-0-amount-minor", "", "refund-1-lines-1-amount-minor", "10.01"));
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        assertThat(tooMuch.asString())
                .contains("href=\"#refund-1-lines-1-amount-minor\"", "left of what was paid for line 2");
        done(
                owner.send(
                        tooMuch,
                        deeds.filed().reference(),
                        "remedies/1/refunds",
                        Map.of(
                                "refund-1-lines-0-amount-minor", "5.90",
                                "refund-1-lines-1-amount-minor", "10",
                                "refund-1-delivery-minor", "0,10")),
                "PROPOSED");
        assertThat(deeds.list().<List<Integer>>path("refunds.minor")).containsExactly(1600);
    }

    @Test
    @Rule("P4")
    void a_press_that_comes_sixty_four_times_proposes_once() throws Exception {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        Clerk owner = Clerk.of(deeds.filed().owner());
        Response page = owner.open("/desk/case/" + deeds.filed().reference());
        assertThat(page.asString()).contains("refund-1-amount-minor");
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Response>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(threads.submit(() -> {
                start.await();
                return owner.send(
                        page,
                        deeds.filed().reference(),
                        "remedies/1/refunds",
                        Map.of("refund-1-amount-minor", "10.00"));
            }));
        }
        start.countDown();
        for (Future<Response> one : all) {
            done(one.get(), "PROPOSED");
        }
        threads.shutdown();
        assertThat(deeds.list().<List<Integer>>path("refunds.minor")).containsExactly(1000);
    }

    @Test
    void on_a_case_that_moved_meanwhile_nothing_is_proposed_before_it_is_read() {
        RefundDeeds deeds = RefundDeeds.owing(staffing);
        Clerk owner = Clerk.of(deeds.filed().owner());
        Response page = owner.open("/desk/case/" + deeds.filed().reference());
        deeds.filed().act(deeds.filed().asOwner(), "notes", Map.of("words", "She called again."));
        Response stale = owner.send(
                page, deeds.filed().reference(), "remedies/1/refunds", Map.of("refund-1-amount-minor", "10.00"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("She called again.", "value=\"10.00\"");
        deeds.list().then().body("refunds.size()", equalTo(0));
    }

    private static String page(Clerk clerk, RefundDeeds deeds) {
        return clerk.open("/desk/case/" + deeds.filed().reference()).asString();
    }

    private static Response propose(Clerk clerk, RefundDeeds deeds, Map<String, String> typed) {
        return clerk.submit(deeds.filed().reference(), "remedies/1/refunds", typed);
    }

    /** To the newest refund, by its form on the page. */
    private static Response deed(Clerk clerk, RefundDeeds deeds, String deed, Map<String, String> typed) {
        return clerk.submit(deeds.filed().reference(), "remedies/1/refunds/" + newest(deeds) + "/" + deed, typed);
    }

    private static String newest(RefundDeeds deeds) {
        return deeds.list().path("refunds[-1].id");
    }

    /** What every form of the case brings along. */
    private static Map<String, String> typed(Clerk clerk, RefundDeeds deeds) {
        Response page = clerk.open("/desk/case/" + deeds.filed().reference());
        return new HashMap<>(Map.of(
                "csrf-token", Clerk.value(page, "csrf-token"),
                "version", Clerk.value(page, "version"),
                "key", Clerk.value(page, "key"),
                "number", "0"));
    }

    private static Response post(Clerk clerk, RefundDeeds deeds, String deed, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.putAll(Map.of("csrf-token", Clerk.value(clerk.open("/desk"), "csrf-token")));
        return clerk.post(
                "/desk/case/" + deeds.filed().reference() + "/remedies/1/refunds/" + newest(deeds) + "/" + deed,
                fields);
    }

    private static void done(Response done, String what) {
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
        assertThat(done.getHeader("Location")).endsWith("?done=" + what);
    }
}
