package org.amends.returns.unreferenced;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.casefile.FiledCase;
import org.amends.desk.Clerk;
import org.amends.identity.FrontDoor;
import org.amends.letter.Handler;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody brings a kettle back without a receipt, and nobody finds its order. */
@QuarkusTest
class UnreferencedReturnsTest {

    @Inject
    Staffing staffing;

    private StaffMember agent;
    private Handler handler;
    private String reference;

    @BeforeEach
    void a_return_without_an_order() {
        Handler lead = new Handler(staffing.hire(StaffRole.LEAD));
        agent = staffing.hire(StaffRole.AGENT);
        handler = new Handler(agent);
        Response filed = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "reason", "DEFECTIVE",
                        "wish", "REFUND",
                        "goods", "A kettle",
                        "story", "It does not boil.",
                        "name", "Anna Tamm",
                        "email", "anna@example.org",
                        "language", "en"))
                .post("/api/v1/returns");
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        reference = filed.path("reference");
        if (!handler.read(reference).path("owner.id").equals(agent.id().toString())) {
            lead.act(reference, "owner", Map.of("to", agent.id(), "reason", "They see to it"));
        }
    }

    @Test
    @Rule("S1-15")
    void it_is_in_its_lane_once_somebody_has_looked_and_the_page_says_what_shows_a_purchase() {
        assertThat(listed()).doesNotContain(reference);

        handler.act(reference, "purchase-findings", found("NOT_FOUND"));

        assertThat(listed()).contains(reference);
        String page = Clerk.of(agent).open("/desk/unmatched").asString();
        assertThat(page).contains(reference, "No purchase found", "Statement of a bank or a card");
        assertThat(Clerk.of(agent).open("/desk/case/" + reference).asString())
                .contains("A missing receipt is never a reason by itself");
        handler.act(reference, "purchase-findings", found("STATEMENT"));
        assertThat(Clerk.of(agent).open("/desk/unmatched").asString()).contains("Other proof accepted");
    }

    @Test
    @Rule("S1-15")
    void money_takes_any_proof_and_no_receipt_and_stays_within_the_limit_of_whoever_decides() {
        handler.act(reference, "start", Map.of());
        decide(45_90)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("purchase-unproven"))
                .body("errors[0].field", equalTo("remedies[0].amount.minor"));
        handler.act(reference, "purchase-findings", found("NOT_FOUND"));
        decide(45_90).then().statusCode(400);
        handler.act(reference, "purchase-findings", found("CARD_SLIP"));
        decide(100_01).then().statusCode(400).body("errors[0].code", equalTo("beyond-limit"));

        Response decided = decide(100_00);

        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
    }

    @Test
    void a_complaint_has_no_purchase_to_show() {
        String complaint = FiledCase.file(staffing).reference();
        new Handler(staffing.hire(StaffRole.LEAD))
                .send(complaint, "purchase-findings", found("STATEMENT"))
                .then()
                .statusCode(409);
    }

    private static Map<String, Object> found(String finding) {
        return Map.of("finding", finding, "words", "Looked through the statements of November");
    }

    private List<String> listed() {
        return given(FrontDoor.as(agent)).get("/api/v1/unreferenced-returns").path("reference");
    }

    private Response decide(int minor) {
        String by = Instant.now().plus(Duration.ofHours(50)).toString();
        return handler.send(
                reference,
                "decisions",
                Map.of(
                        "outcome", "UPHELD",
                        "finding", "The kettle does not boil.",
                        "evidence", "We tried it",
                        "answers",
                                List.of(Map.of("point", 1, "outcome", "UPHELD", "answer", "You get your money back.")),
                        "wantedAnswer", "You asked for your money, and you get it.",
                        "remedies",
                                List.of(Map.of(
                                        "kind",
                                        "REFUND",
                                        "what",
                                        "The price of the kettle",
                                        "amount",
                                        Map.of("minor", minor, "currency", "EUR"),
                                        "reckoning",
                                        Map.of("rule", "The price that you paid, in full"),
                                        "owner",
                                        agent.id(),
                                        "by",
                                        by)),
                        "letter",
                                Map.of(
                                        "language",
                                        "en",
                                        "text",
                                        "Dear Anna Tamm, the kettle does not boil, and we give you the price"
                                                + " back.",
                                        "nextStep",
                                        Map.of("what", "I send your money back", "by", by))));
    }
}
