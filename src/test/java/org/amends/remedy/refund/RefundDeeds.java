package org.amends.remedy.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.casefile.FiledCase;
import org.amends.people.Staffing;

/** A case whose first remedy is a sum of money, and what is done about it through the public API. */
public final class RefundDeeds {

    static final long OWED = 18900;

    private final FiledCase filed;

    private RefundDeeds(FiledCase filed) {
        this.filed = filed;
    }

    /** Of 189.00 EUR. */
    public static RefundDeeds owing(Staffing staffing) {
        return new RefundDeeds(FiledCase.file(staffing).owing());
    }

    /** The same, before the customer has said anything. */
    static RefundDeeds decided(Staffing staffing) {
        return new RefundDeeds(FiledCase.file(staffing).decided());
    }

    static RefundDeeds owing(Staffing staffing, long minor, String currency) {
        FiledCase filed = FiledCase.file(staffing).begun();
        Map<String, Object> decision = new HashMap<>(filed.decision());
        decision.put(
                "remedies",
                List.of(Map.of(
                        "kind",
                        "REFUND",
                        "what",
                        "The price of the table",
                        "amount",
                        Map.of("minor", minor, "currency", currency),
                        "reckoning",
                        Map.of("rule", "The price that you paid, in full"),
                        "owner",
                        filed.owner().id(),
                        "by",
                        Instant.now().plus(Duration.ofHours(50)).toString())));
        filed.act(filed.asOwner(), "decisions", decision);
        filed.act(filed.asCustomer(), "decisions/current/acceptance", Map.of());
        return new RefundDeeds(filed);
    }

    public FiledCase filed() {
        return filed;
    }

    public Response propose(RequestSpecification as, String key, Object body) {
        return propose(as, key, filed.etag(), body);
    }

    Response propose(RequestSpecification as, String key, String etag, Object body) {
        return as.contentType("application/json")
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .body(body)
                .post(filed.path("remedies/1/refunds"));
    }

    /** @return its id */
    String proposed(Map<String, ?> body) {
        Response response = propose(filed.asOwner(), UUID.randomUUID().toString(), body);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.path("id");
    }

    /** Approved by the owner, who is a lead. */
    public String approved(Map<String, ?> body) {
        String id = proposed(body);
        Response response = deed(filed.asOwner(), id, "approval", Map.of());
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return id;
    }

    public Response deed(RequestSpecification as, String id, String deed, Object body) {
        return filed.send(as, "remedies/1/refunds/" + id + "/" + deed, body);
    }

    public Response list() {
        return filed.asManager().get(filed.path("remedies/1/refunds"));
    }

    public String state(String id) {
        return list().path("refunds.find { it.id == '" + id + "' }.state");
    }

    public static Map<String, Object> ofOrder(PaidOrder order, long table, long delivery) {
        return Map.of(
                "minor",
                table + delivery,
                "order",
                Map.of(
                        "source", "webshop",
                        "externalId", order.externalId(),
                        "payment", order.payment(),
                        "lines", List.of(Map.of("line", "table", "minor", table)),
                        "delivery", delivery));
    }
}
