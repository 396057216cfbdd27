package org.amends.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.people.StaffMember;

/** Withdrawals that somebody owns, declared through the public API and matched on the desk. */
public final class Withdrawals {

    private Withdrawals() {}

    /** As its customer is answered: with the reference and the link of their page. */
    public static Response declared(StaffMember owner) {
        Response declared = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "Anna Tamm", "order", "1007", "email", "anna@example.org", "language", "en"))
                .post("/api/v1/withdrawals");
        String reference = declared.path("reference");
        if (!Complaints.read(owner, reference)
                .path("owner.id")
                .equals(owner.id().toString())) {
            Complaints.act(owner, reference, "owner", Map.of("to", owner.id(), "reason", "I take this one"));
        }
        return declared;
    }

    public static void match(StaffMember owner, String reference, OrderSnapshot order) {
        Response matched = Clerk.of(owner)
                .submit(
                        reference,
                        "order",
                        Map.of(
                                "order-source", order.name().source(),
                                "order-externalId", order.name().externalId()));
        assertThat(matched.getHeader("Location")).endsWith("?done=MATCH_ORDER");
    }

    /** @return its reference */
    public static String matched(StaffMember owner, OrderSnapshot order) {
        String reference = declared(owner).path("reference");
        match(owner, reference, order);
        return reference;
    }
}
