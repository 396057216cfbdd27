package org.amends.returns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.letter.Handler;
import org.amends.order.Orders;
import org.amends.order.SampleOrder;
import org.amends.order.lookup.LookupKey;
import org.amends.order.lookup.Spelling;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A withdrawal is declined on a closed ground that the order bears out, with proofs, by two people. */
@QuarkusTest
class LawfulRefusalsTest {

    @Inject
    Staffing staffing;

    @Inject
    Orders orders;

    private final String email = UUID.randomUUID() + "@example.org";
    private Handler owner;
    private Handler above;

    @BeforeEach
    void two_people() {
        owner = new Handler(staffing.hire(StaffRole.LEAD));
        above = new Handler(staffing.hire(StaffRole.MANAGER));
    }

    @Test
    @Rule("L-15")
    @Rule("L-08")
    void too_late_is_proposed_with_its_proofs_and_confirmed_by_another() {
        String reference = withdrawn(Duration.ofDays(40));
        Response proposed = propose(reference, "EXPIRED", "DELIVERY", "NOTICE");
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(200);
        Response own = owner.send(reference, "refusal/confirmation", Map.of());
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.asString()).contains("refusal.same-person");
        assertThat(above.send(reference, "refusal/confirmation", Map.of()).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Rule("L-15")
    void a_ground_without_its_proofs_is_refused_and_each_missing_one_is_named() {
        Response refused = propose(withdrawn(Duration.ofDays(40)), "EXPIRED", "DELIVERY");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.field")).containsExactly("proofs.NOTICE");
    }

    @Test
    @Rule("L-23")
    void nobody_finds_out_afterwards_that_goods_were_excluded() {
        Response refused = propose(withdrawn(Duration.ofDays(40)), "EXCLUDED", "EXCLUSION");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.path("type").toString()).isEqualTo("/problems/refusal-not-lawful");
    }

    /** Its order is known, but its period seems to be over: so a person looks at it. */
    private String withdrawn(Duration ago) {
        Instant then = Instant.now().minus(ago);
        SampleOrder order = new SampleOrder()
                .line("1", 1, 30_00)
                .concludedAt(then.minus(Duration.ofDays(1)))
                .deliveredAt(then);
        String number = order.snapshot().name().externalId();
        orders.take(order.findable(new LookupKey.OrderEmail(
                Spelling.code(number).orElseThrow(), Spelling.emailHash(email).orElseThrow())));
        String reference = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "Anna Tamm", "order", number, "email", email, "language", "en"))
                .post("/api/v1/withdrawals")
                .path("reference");
        owner.take(reference);
        return reference;
    }

    private Response propose(String reference, String ground, String... proofs) {
        return owner.send(
                reference,
                "refusal",
                Map.of(
                        "ground",
                        ground,
                        "proofs",
                        List.of(proofs).stream()
                                .map(proof -> Map.of("kind", proof, "words", "Omniva JJEE0412"))
                                .toList()));
    }
}
