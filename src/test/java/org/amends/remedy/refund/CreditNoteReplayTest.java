package org.amends.remedy.refund;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.Rule;
import org.amends.letter.Handler;
import org.amends.money.Money;
import org.amends.order.Orders;
import org.amends.order.lookup.FindableOrder;
import org.amends.order.lookup.LookupKey;
import org.amends.order.lookup.Spelling;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Real credit notes, line by line through the public API: each is paid back once, what is more than was bought is refused, and
 * the sum is the data's to the penny. Every eightieth customer of them; {@code -Damends.replay.every=1} replays all 8,905 lines.
 * The purchases are told as of yesterday, so that the rules grant what comes back: it is money that is tried here, not time.
 */
@QuarkusTest
class CreditNoteReplayTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final int EVERY = Integer.getInteger("amends.replay.every", 80);

    @Inject
    Orders orders;

    @Inject
    Staffing staffing;

    @Inject
    RefundSender sender;

    @Inject
    Jdbi jdbi;

    private Handler lead;
    private Handler manager;

    private long refunded;
    private long cheaper;
    private long overReturned;
    private long withoutPurchase;

    @BeforeEach
    void people_who_pay() {
        lead = new Handler(staffing.hire(StaffRole.LEAD));
        manager = new Handler(staffing.hire(StaffRole.MANAGER));
    }

    @Test
    @Rule("D4")
    @Rule("D7")
    @Rule("D14")
    @Rule("P7")
    void each_credit_line_is_paid_back_once_what_was_never_bought_is_refused_and_the_sum_is_the_datas_to_the_penny()
            throws IOException {
        List<CreditLine> credits = CreditLine.all().stream()
                .filter(line -> Integer.parseInt(line.customer()) / 3 % EVERY == 0)
                .toList();
        assertThat(credits).hasSizeGreaterThan(30);
        tellPurchases(credits);
        List<String> granted = new ArrayList<>();
        Map<String, Integer> left = new HashMap<>();
        credits.forEach(credit -> file(credit, left).ifPresent(granted::add));
        granted.forEach(this::approve);
        sender.run(Duration.ZERO);
        granted.forEach(this::payOut);

        assertThat(paid(granted)).isEqualTo(refunded);
        long all = credits.stream().mapToLong(CreditLine::credited).sum();
        System.out.printf(
                "credit lines %d, credited %d p: refunded %d, of another price %d, over-returned %d, without purchase %d%n",
                credits.size(), all, refunded, cheaper, overReturned, withoutPurchase);
        assertThat(refunded + cheaper + overReturned + withoutPurchase).isEqualTo(all);
        assertThat(overReturned).as("the data has its traps").isPositive();
    }

    private void tellPurchases(List<CreditLine> credits) {
        Map<String, Map<String, CreditLine.Purchase>> invoices = new LinkedHashMap<>();
        Map<String, String> customers = new HashMap<>();
        credits.forEach(credit -> credit.purchase().ifPresent(purchase -> {
            invoices.computeIfAbsent(purchase.invoice(), none -> new LinkedHashMap<>())
                    .put(purchase.line(), purchase);
            customers.put(purchase.invoice(), credit.customer());
        }));
        invoices.forEach((invoice, lines) -> orders.take(
                order(invoice, Optional.ofNullable(customers.get(invoice)).orElseThrow(), lines)));
    }

    private static FindableOrder order(String invoice, String customer, Map<String, CreditLine.Purchase> purchases) {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        List<OrderLine> lines = purchases.values().stream()
                .map(purchase -> new OrderLine(
                        purchase.line(),
                        purchase.title(),
                        Optional.of(purchase.item()),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        purchase.units(),
                        purchase.units(),
                        new Money(purchase.units() * purchase.pence(), GBP),
                        new Money(0, GBP),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty()))
                .toList();
        long paid = lines.stream().mapToLong(line -> line.paid().minor()).sum();
        OrderSnapshot snapshot = new OrderSnapshot(
                new OrderName("online-retail-credits", invoice),
                1,
                GBP,
                yesterday.minus(Duration.ofDays(1)),
                new OrderSnapshot.Buyer(true, "GB"),
                new OrderSnapshot.Terms(true, Optional.of(yesterday), true),
                lines,
                List.of(),
                List.of(new OrderSnapshot.Payment(
                        "p-" + invoice,
                        "card",
                        new Money(paid, GBP),
                        new Money(0, GBP),
                        Optional.empty(),
                        Optional.empty())),
                new OrderSnapshot.DeliveryCost(new Money(0, GBP), new Money(0, GBP)));
        return new FindableOrder(
                snapshot,
                Set.of(new LookupKey.OrderEmail(
                        Spelling.code(invoice).orElseThrow(),
                        Spelling.emailHash(email(customer)).orElseThrow())));
    }

    private static String email(String customer) {
        return "customer-" + customer + "@example.org";
    }

    /** @return the case whose money is owed; reckons what has to come of it besides, by hand */
    private Optional<String> file(CreditLine credit, Map<String, Integer> left) {
        if (credit.purchase().isEmpty()) {
            withoutPurchase += credit.credited();
            Response filed = send(credit, Map.of("goods", credit.units() + " x " + credit.item()));
            assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
            return Optional.empty();
        }
        CreditLine.Purchase purchase = credit.purchase().get();
        String line = purchase.invoice() + "/" + purchase.line();
        int free = left.getOrDefault(line, purchase.units());
        Response filed = send(
                credit,
                Map.of(
                        "order", purchase.invoice(),
                        "units", List.of(Map.of("line", purchase.line(), "quantity", credit.units()))));
        if (credit.units() > free) {
            overReturned += credit.credited();
            assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(400);
            return Optional.empty();
        }
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        left.put(line, free - credit.units());
        long atPriceOfPurchase = credit.units() * purchase.pence();
        refunded += atPriceOfPurchase;
        cheaper += credit.credited() - atPriceOfPurchase;
        return atPriceOfPurchase == 0 ? Optional.empty() : Optional.of(filed.path("reference"));
    }

    private static Response send(CreditLine credit, Map<String, ?> goods) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "reason", "CHANGED_MIND", "wish", "REFUND", "name", "Customer " + credit.customer(), "language", "en"));
        body.put("email", email(credit.customer()));
        body.putAll(goods);
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/returns");
    }

    /** By as many people as the sum needs. */
    private void approve(String reference) {
        Response proposed = lead.propose(reference, 1);
        assertThat(proposed.statusCode()).as(reference + proposed.asString()).isEqualTo(201);
        String deed = "remedies/1/refunds/" + proposed.path("id") + "/approval";
        Response approved = lead.send(reference, deed, Map.of());
        if (approved.path("state").equals("PROPOSED")) {
            approved = manager.send(reference, deed, Map.of());
        }
        assertThat(approved.path("state").toString()).isEqualTo("APPROVED");
    }

    private void payOut(String reference) {
        String id = lead.list(reference, 1).path("refunds[0].id");
        Response paid = manager.send(
                reference, "remedies/1/refunds/" + id + "/payout", Map.of("proof", "Credit note of " + reference));
        assertThat(paid.path("state").toString()).as(paid.asString()).isEqualTo("SUCCEEDED");
    }

    private long paid(List<String> references) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT coalesce(sum(m.amount), 0) FROM money_movement m JOIN case_file c ON c.id = m.case_id
                        WHERE c.reference = ANY(:references) AND m.state = 'SUCCEEDED'
                        """)
                .bindArray("references", String.class, references)
                .mapTo(long.class)
                .one());
    }
}
