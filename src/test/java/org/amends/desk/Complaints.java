package org.amends.desk;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;

/** Complaints that somebody owns, filed and moved through the public API. */
public final class Complaints {

    public static final String WORDS =
            "I paid for an oak table and it arrived with a cracked leg. Nobody answers my calls.";

    private Complaints() {}

    public static String filed(StaffMember owner, StaffMember manager) {
        return filed(owner, manager, "Anna Tamm", WORDS);
    }

    public static String filed(StaffMember owner, StaffMember manager, String name, String words) {
        return ownedBy(owner, manager, file(name, words));
    }

    private static Response file(String name, String words) {
        return given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "words",
                        words,
                        "title",
                        "Oak side table, cracked leg",
                        "points",
                        List.of("The table arrived with a cracked leg", "Nobody answers the telephone"),
                        "contact",
                        Map.of("name", name, "email", UUID.randomUUID() + "@example.org", "language", "en")))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private static String ownedBy(StaffMember owner, StaffMember manager, Response filed) {
        String reference = filed.path("reference");
        if (!filed.path("owner").equals(owner.id().toString())) {
            act(manager, reference, "owner", Map.of("to", owner.id(), "reason", "test"));
        }
        return reference;
    }

    /** As the API reads it. */
    public static Response read(StaffMember member, String reference) {
        return given(FrontDoor.as(member)).get("/api/v1/cases/" + reference);
    }

    public static void act(StaffMember member, String reference, String path, Map<String, ?> body) {
        int version = read(member, reference).path("version");
        given(FrontDoor.as(member))
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/cases/" + reference + "/" + path)
                .then()
                .statusCode(200);
    }

    /** Acknowledged and begun. */
    public static String begun(StaffMember owner, StaffMember manager) {
        return begun(filed(owner, manager), owner);
    }

    private static String begun(String reference, StaffMember owner) {
        Map<String, String> letter = acknowledgement(reference, owner);
        Clerk clerk = Clerk.of(owner);
        Response checked = clerk.submit(reference, "acknowledgement", with(letter, "do", "check"));
        clerk.send(
                checked,
                reference,
                "acknowledgement",
                with(with(letter, "do", "send"), "ack-preview", Clerk.value(checked, "ack-preview")));
        clerk.submit(reference, "start", Map.of());
        return reference;
    }

    /** Decided, accepted by the customer and paid, so that the owner asks whether it worked. */
    public static String settled(StaffMember owner, StaffMember manager) {
        Response filed = file("Anna Tamm", WORDS);
        String reference = begun(ownedBy(owner, manager, filed), owner);
        act(owner, reference, "decisions", decision(owner));
        given().header("Authorization", "Bearer " + filed.<String>path("link").substring("/c/".length()))
                .contentType("application/json")
                .header("If-Match", "\"" + read(owner, reference).path("version") + "\"")
                .body(Map.of())
                .post("/api/v1/cases/" + reference + "/decisions/current/acceptance")
                .then()
                .statusCode(200);
        act(owner, reference, "remedies/1/proof", Map.of("kind", "TRANSACTION_REFERENCE", "proof", "Transfer 77"));
        return reference;
    }

    private static Map<String, Object> decision(StaffMember owner) {
        String by = Instant.now().plus(Duration.ofHours(20)).toString();
        return Map.of(
                "outcome",
                "UPHELD",
                "finding",
                "The leg was cracked in our warehouse.",
                "evidence",
                "A photograph",
                "answers",
                List.of(
                        Map.of("point", 1, "outcome", "UPHELD", "answer", "We pay you back."),
                        Map.of("point", 2, "outcome", "UPHELD", "answer", "You have my number now.")),
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
                        owner.id(),
                        "by",
                        by)),
                "letter",
                Map.of(
                        "language", "en",
                        "text", "Dear Anna Tamm, you are right.",
                        "nextStep", Map.of("what", "We pay you back", "by", by)));
    }

    /** An honest one, as it is typed into the form. */
    public static Map<String, String> acknowledgement(String reference, StaffMember owner) {
        return Map.of(
                "ack-language",
                "en",
                "ack-text",
                "Dear Anna Tamm,\n\nyour table came with a cracked leg and nobody answered you. I do not know yet what went wrong. Your case is "
                        + reference + ".\n\n" + owner.name(),
                "ack-points-0-number",
                "1",
                "ack-points-0-words",
                "Your oak table was delivered with a cracked leg.",
                "ack-nextStep-what",
                "I ask the carrier what happened",
                "ack-nextStep-by",
                local(Duration.ofHours(30)),
                "ack-finalDate",
                finalDate(owner, reference));
    }

    private static String finalDate(StaffMember owner, String reference) {
        String page = Clerk.of(owner).open("/desk/case/" + reference).asString();
        return page.replaceAll("(?s).*name=\"ack-finalDate\" type=\"date\" value=\"([^\"]*)\".*", "$1");
    }

    public static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    /** A moment from now as people type it, on the clocks of the organisation. */
    public static String local(Duration ahead) {
        return Instant.now()
                .plus(ahead)
                .atZone(java.time.ZoneId.of("UTC"))
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString();
    }
}
