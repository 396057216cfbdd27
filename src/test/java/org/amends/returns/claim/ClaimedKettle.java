package org.amends.returns.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.customer.CustomerForm;
import org.amends.identity.FrontDoor;
import org.amends.letter.Handler;
import org.amends.order.StoredOrder;
import org.amends.people.StaffMember;

/** One kettle that does not boil, claimed by its buyer and in the hands of a colleague. */
final class ClaimedKettle {

    private final StaffMember owner;
    private final Handler handler;
    private final StoredOrder order;
    private final CustomerForm browser = new CustomerForm();
    private String reference = "";
    private String link = "";

    ClaimedKettle(StaffMember owner, StoredOrder order) {
        this.owner = owner;
        this.handler = new Handler(owner);
        this.order = order;
    }

    /** @param wish empty for whoever does not know yet */
    ClaimedKettle claimed(String wish) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "reason", "DEFECTIVE",
                "story", "It does not boil.",
                "name", "Anna Tamm",
                "email", "anna@example.org",
                "language", "en"));
        if (!wish.isEmpty()) {
            body.put("wish", wish);
        }
        Response filed = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/returns");
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        reference = filed.path("reference");
        link = filed.<String>path("link").replaceAll("^https?://[^/]+", "");
        handler.take(reference);
        handler.act(
                reference,
                "order",
                Map.of(
                        "source", order.snapshot().name().source(),
                        "externalId", order.snapshot().name().externalId()));
        handler.act(reference, "start", Map.of());
        return this;
    }

    String reference() {
        return reference;
    }

    Response claim() {
        return given(FrontDoor.as(owner)).get("/api/v1/cases/" + reference + "/claim");
    }

    List<String> open() {
        return claim().path("lines[0].open.remedy");
    }

    Response send(String path, Map<String, ?> body) {
        return handler.send(reference, path, body);
    }

    void found(String finding) {
        handler.act(reference, "claim/findings", Map.of("finding", finding, "words", "Mail of the maker, 24 November"));
    }

    void chose(String remedy) {
        handler.act(reference, "claim/choices", Map.of("remedy", remedy, "words", "By telephone today"));
    }

    String customersPage() {
        return browser.open(link).asString();
    }

    Response decide(String kind) {
        return decide(kind, Duration.ofHours(50));
    }

    Response decide(String kind, Duration within) {
        String by = Instant.now().plus(within).toString();
        Map<String, Object> remedy =
                new HashMap<>(Map.of("kind", kind, "what", "What you asked for", "owner", owner.id(), "by", by));
        if (kind.equals("REFUND") || kind.equals("PRICE_REDUCTION")) {
            remedy.put("amount", Map.of("minor", 40_00, "currency", "EUR"));
            remedy.put("reckoning", Map.of("rule", "The price that you paid, in full"));
        }
        return handler.send(
                reference,
                "decisions",
                Map.of(
                        "outcome", "UPHELD",
                        "finding", "The kettle does not boil.",
                        "evidence", "We tried it",
                        "answers",
                                List.of(Map.of("point", 1, "outcome", "UPHELD", "answer", "We put your kettle right.")),
                        "wantedAnswer", "You told us what would put it right, and we do that.",
                        "remedies", List.of(remedy),
                        "letter",
                                Map.of(
                                        "language", "en",
                                        "text", "Dear Anna Tamm, the kettle does not boil, and we put that right.",
                                        "nextStep", Map.of("what", "I see to your kettle", "by", by))));
    }

    /** Decided so, agreed to, done and confirmed: the case is closed. */
    void putRightBy(String kind) {
        decided(kind);
        proven();
        submit("confirm");
    }

    void proven() {
        handler.act(
                reference, "remedies/1/proof", Map.of("kind", "TRANSACTION_REFERENCE", "proof", "Repair report 77"));
    }

    void decided(String kind) {
        Response decided = decide(kind);
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
        submit("accept");
    }

    private void submit(String act) {
        Response done = browser.submit(link, link + "/" + act);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
    }
}
