package org.amends.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;

/** A colleague who handles any case through the API, whoever filed it and however. */
public final class Handler {

    private final StaffMember member;
    private final RequestSpecification bearer;

    public Handler(StaffMember member) {
        this.member = member;
        this.bearer = FrontDoor.as(member);
    }

    public Response read(String reference) {
        return given(bearer).get("/api/v1/cases/" + reference);
    }

    /** With the version as it is now. */
    public Response send(String reference, String path, Map<String, ?> body) {
        return given(bearer)
                .contentType("application/json")
                .header("If-Match", read(reference).getHeader("ETag"))
                .body(body)
                .post("/api/v1/cases/" + reference + "/" + path);
    }

    /** All that a remedy still owes. */
    public Response propose(String reference, int remedy) {
        return propose(reference, remedy, Map.of());
    }

    public Response propose(String reference, int remedy, Map<String, ?> body) {
        return given(bearer)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", read(reference).getHeader("ETag"))
                .body(body)
                .post("/api/v1/cases/" + reference + "/remedies/" + remedy + "/refunds");
    }

    /** Becomes the owner. */
    public void take(String reference) {
        if (!read(reference).path("owner.id").equals(member.id().toString())) {
            act(reference, "owner", Map.of("to", member.id(), "reason", "I take this one"));
        }
    }

    /** The movements of a remedy's money. */
    public Response list(String reference, int remedy) {
        return given(bearer).get("/api/v1/cases/" + reference + "/remedies/" + remedy + "/refunds");
    }

    public void act(String reference, String path, Map<String, ?> body) {
        Response done = send(reference, path, body);
        assertThat(done.statusCode()).as(path + ": " + done.asString()).isEqualTo(200);
    }

    /** Takes the case over, and sends an honest letter that begins so. */
    public void acknowledge(String reference, String language, String beginning, String point, String next) {
        take(reference);
        Map<String, Object> letter = new HashMap<>(Map.of(
                "language",
                language,
                "text",
                beginning + " " + reference + ".\n\n" + member.name(),
                "points",
                List.of(Map.of("number", 1, "words", point)),
                "nextStep",
                Map.of(
                        "what",
                        next,
                        "by",
                        Instant.now().plus(Duration.ofHours(20)).toString())));
        letter.put("finalDate", dryRun(reference, letter).path("finalDate"));
        letter.put("preview", dryRun(reference, letter).path("preview"));
        act(reference, "acknowledgement", letter);
    }

    private Response dryRun(String reference, Map<String, Object> letter) {
        return check(reference, "acknowledgement", letter);
    }

    /** What sending would say. */
    public Response check(String reference, String path, Map<String, ?> letter) {
        return given(bearer)
                .contentType("application/json")
                .body(letter)
                .post("/api/v1/cases/" + reference + "/" + path + "/checks");
    }

    public void acknowledgeInEnglish(String reference) {
        acknowledge(
                reference,
                "en",
                "Dear Anna Tamm,\n\n"
                        + "the leg of your table is cracked, and you want to know what we do about it. I do not know yet"
                        + " who broke it. Your case is",
                "The table came with a cracked leg.",
                "I ask the carrier for the photographs");
    }
}
