package org.amends.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.Rule;
import org.amends.deadline.EscalationSweep;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One real complaint from filing to a confirmed remedy, through the public API. */
@QuarkusTest
class CaseJourneyTest {

    private static final String WORDS = "I paid XXXX for a table and it arrived with a cracked leg. Nobody answers.";

    @Inject
    Staffing staffing;

    @Inject
    EscalationSweep sweep;

    private StaffMember lead;
    private StaffMember manager;
    private RequestSpecification asLead;
    private RequestSpecification asManager;

    @BeforeEach
    void people() {
        lead = staffing.hire(StaffRole.LEAD);
        manager = staffing.hire(StaffRole.MANAGER);
        asLead = FrontDoor.as(lead);
        asManager = FrontDoor.as(manager);
    }

    @Test
    @Rule("S0-14")
    @Rule("S1-24")
    @Rule("S1-27")
    void a_complaint_travels_from_filing_to_a_confirmed_remedy() {
        Response filed = file();
        String reference = filed.path("reference");
        String link = filed.<String>path("link").substring("/c/".length());
        int version = filed.path("version");
        if (!filed.path("owner").equals(lead.id().toString())) {
            version = act(asManager, reference, version, "owner", Map.of("to", lead.id(), "reason", "test"))
                    .path("version");
        }
        version = acknowledge(reference, version);
        version = act(asLead, reference, version, "start", Map.of()).path("version");
        Instant soon = Instant.now().plusSeconds(3600);
        version = act(asLead, reference, version, "promises", Map.of("what", "Call you back", "by", soon.toString()))
                .path("version");
        assertThat(sweep.run(Duration.ofHours(2))).isPositive();
        Response read = read(asManager, reference);
        assertThat(read.<List<String>>path("promises.standing")).containsExactly("BROKEN");
        version = read.path("version");
        int deadline = read.path("escalations[0].deadline");
        version = act(
                        asManager,
                        reference,
                        version,
                        "deadlines/" + deadline + "/escalations/0/acceptance",
                        Map.of(
                                "deed",
                                "CONFIRM_OWNER",
                                "plan",
                                "Marta calls at once",
                                "by",
                                soon.plusSeconds(60).toString()))
                .path("version");
        version = act(asLead, reference, version, "decisions", decision(soon)).path("version");
        RequestSpecification asCustomer = given().header("Authorization", "Bearer " + link);
        version = act(asCustomer, reference, version, "decisions/current/acceptance", Map.of())
                .path("version");
        version = act(
                        asLead,
                        reference,
                        version,
                        "remedies/1/proof",
                        Map.of("kind", "TRANSACTION_REFERENCE", "proof", "Transfer 77120934"))
                .path("version");
        assertThat(read(asManager, reference).<String>path("status")).isEqualTo("SETTLED");
        version = read(asManager, reference).path("version");
        act(asCustomer, reference, version, "confirmation", Map.of());
        Response closed = read(asManager, reference);
        assertThat(closed.<String>path("status")).isEqualTo("CLOSED");
        assertThat(closed.<String>path("ending")).isEqualTo("CONFIRMED");
        assertThat(closed.<List<String>>path("promises.standing")).containsExactly("BROKEN");
    }

    private Response file() {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "words", WORDS,
                        "points", List.of("The table arrived with a cracked leg", "Nobody answers"),
                        "contact", Map.of("name", "Anna Tamm", "email", "anna@example.org", "language", "en")))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private int acknowledge(String reference, int version) {
        Instant by = Instant.now().plus(Duration.ofHours(30));
        Map<String, Object> letter = new HashMap<>(Map.of(
                "language",
                "en",
                "text",
                "Dear Anna Tamm,\n\nyour table came with a cracked leg and nobody answered you. Your case is "
                        + reference + ".\n\n" + lead.name(),
                "points",
                List.of(Map.of("number", 1, "words", "Your oak table was delivered with a cracked leg.")),
                "nextStep",
                Map.of("what", "I ask the carrier what happened", "by", by.toString())));
        letter.put("finalDate", dryRun(reference, letter).path("finalDate"));
        letter.put("preview", dryRun(reference, letter).path("preview"));
        return act(asLead, reference, version, "acknowledgement", letter).path("version");
    }

    private Response dryRun(String reference, Map<String, Object> letter) {
        return given(asLead)
                .contentType("application/json")
                .body(letter)
                .post("/api/v1/cases/" + reference + "/acknowledgement/checks");
    }

    private Map<String, Object> decision(Instant by) {
        return Map.of(
                "outcome",
                "UPHELD",
                "finding",
                "The leg was cracked in our warehouse.",
                "evidence",
                "Photograph of the packing station",
                "answers",
                List.of(
                        Map.of("point", 1, "outcome", "UPHELD", "answer", "We send a new leg."),
                        Map.of("point", 2, "outcome", "UPHELD", "answer", "You now have a direct line.")),
                "remedies",
                List.of(Map.of(
                        "kind", "REFUND",
                        "what", "The price of the table",
                        "amount", Map.of("minor", 18900, "currency", "EUR"),
                        "owner", lead.id(),
                        "by", by.toString())),
                "letter",
                Map.of(
                        "language", "en",
                        "text", "Dear Anna Tamm, we were wrong.",
                        "nextStep", Map.of("what", "We refund", "by", by.toString())));
    }

    private static Response read(RequestSpecification as, String reference) {
        return given(as)
                .get("/api/v1/cases/" + reference)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static Response act(
            RequestSpecification as, String reference, int version, String path, Map<String, ?> body) {
        Response response = given(as)
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/cases/" + reference + "/" + path);
        assertThat(response.statusCode()).as(path + ": " + response.asString()).isEqualTo(200);
        return response;
    }
}
