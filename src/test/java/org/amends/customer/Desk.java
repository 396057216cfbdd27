package org.amends.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;

/** The other side of the customer's page: somebody who answers, through the API. */
final class Desk {

    private final StaffMember lead;
    private final RequestSpecification asLead;
    private final RequestSpecification asManager;
    private final String reference;

    Desk(Staffing staffing, String reference) {
        this.lead = staffing.hire(StaffRole.LEAD);
        this.asLead = FrontDoor.as(lead);
        this.asManager = FrontDoor.as(staffing.hire(StaffRole.MANAGER));
        this.reference = reference;
        if (!read().<String>path("owner.id").equals(lead.id().toString())) {
            act(asManager, "owner", Map.of("to", lead.id(), "reason", "I take this one myself"));
        }
    }

    /** The reference that a private page shows. */
    static String reference(String page) {
        return page.replaceAll("(?s).*?<span class=\"num\">(C-[0-9A-Z-]+)</span>.*", "$1");
    }

    Desk acknowledge() {
        Map<String, Object> letter = new HashMap<>(Map.of(
                "language",
                "en",
                "text",
                "Dear Anna Tamm,\n\nyour table came with a cracked leg and nobody answered you. I do not know yet what went wrong. Your case is "
                        + reference + ".\n\n" + lead.name(),
                "points",
                List.of(Map.of("number", 1, "words", "Your oak table was delivered with a cracked leg.")),
                "nextStep",
                Map.of("what", "I ask the carrier what happened", "by", in(Duration.ofHours(30)))));
        letter.put("finalDate", dryRun(letter).path("finalDate"));
        letter.put("preview", dryRun(letter).path("preview"));
        act(asLead, "acknowledgement", letter);
        act(asLead, "start", Map.of());
        return this;
    }

    Desk promise() {
        return promise("I call you back", Duration.ofHours(20));
    }

    Desk promise(String what, Duration in) {
        act(asLead, "promises", Map.of("what", what, "by", in(in), "earlyReason", "I ring at once"));
        return this;
    }

    Desk ask() {
        act(
                asLead,
                "questions",
                Map.of(
                        "question",
                        "Which leg is it?",
                        "letter",
                        Map.of(
                                "language",
                                "en",
                                "text",
                                "Dear Anna Tamm, which leg is it?",
                                "nextStep",
                                Map.of("what", "I order the leg", "by", in(Duration.ofHours(40))))));
        return this;
    }

    Desk decide() {
        String by = in(Duration.ofHours(50));
        act(
                asLead,
                "decisions",
                Map.of(
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
                                "kind",
                                "REFUND",
                                "what",
                                "The price of the table",
                                "amount",
                                Map.of("minor", 18900, "currency", "EUR"),
                                "reckoning",
                                Map.of("rule", "The price that you paid, in full"),
                                "owner",
                                lead.id(),
                                "by",
                                by)),
                        "letter",
                        Map.of(
                                "language", "en",
                                "text", "Dear Anna Tamm, we were wrong.",
                                "nextStep", Map.of("what", "We refund", "by", by))));
        return this;
    }

    Desk refund() {
        act(asLead, "remedies/1/proof", Map.of("kind", "TRANSACTION_REFERENCE", "proof", "Transfer 77120934"));
        return this;
    }

    String owner() {
        return lead.name();
    }

    String status() {
        return read().path("status");
    }

    private Response read() {
        return given(asManager).get("/api/v1/cases/" + reference);
    }

    private Response dryRun(Map<String, Object> letter) {
        return given(asLead)
                .contentType("application/json")
                .body(letter)
                .post("/api/v1/cases/" + reference + "/acknowledgement/checks");
    }

    private void act(RequestSpecification as, String path, Map<String, ?> body) {
        Response response = given(as)
                .contentType("application/json")
                .header("If-Match", read().getHeader("ETag"))
                .body(body)
                .post("/api/v1/cases/" + reference + "/" + path);
        assertThat(response.statusCode()).as(path + ": " + response.asString()).isEqualTo(200);
    }

    private static String in(Duration duration) {
        return Instant.now().plus(duration).toString();
    }
}
