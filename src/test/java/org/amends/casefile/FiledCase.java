package org.amends.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;

/** One complaint that a lead owns, filed and moved through the public API. */
public final class FiledCase {

    private static final Map<String, Object> COMPLAINT = Map.of(
            "words", "I paid 189 euros for a table and it arrived with a cracked leg. Nobody answers.",
            "points", List.of("The table arrived with a cracked leg", "Nobody answers"),
            "contact", Map.of("name", "Anna Tamm", "email", "anna@example.org", "language", "en"));

    private final StaffMember owner;
    private final String ownersToken;
    private final String managersToken;
    private final String reference;
    private final String link;

    private FiledCase(StaffMember owner, StaffMember manager, Response filed) {
        this.owner = owner;
        this.ownersToken = FrontDoor.token(owner);
        this.managersToken = FrontDoor.token(manager);
        this.reference = filed.path("reference");
        this.link = filed.<String>path("link").substring("/c/".length());
        if (!filed.path("owner").equals(owner.id().toString())) {
            act(asManager(), "owner", Map.of("to", owner.id(), "reason", "I take this one myself"));
        }
    }

    public static FiledCase file(Staffing staffing) {
        StaffMember owner = staffing.hire(StaffRole.LEAD);
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        Response filed = file(UUID.randomUUID().toString());
        assertThat(filed.statusCode()).isEqualTo(201);
        return new FiledCase(owner, manager, filed);
    }

    /** Of somebody who says what outcome they want. */
    public static FiledCase wanting(Staffing staffing, String outcome) {
        return saying(staffing, "wantedOutcome", outcome);
    }

    /** Of somebody who can be reached so. */
    public static FiledCase reachedBy(Staffing staffing, Map<String, Object> contact) {
        return saying(staffing, "contact", contact);
    }

    private static FiledCase saying(Staffing staffing, String field, Object value) {
        StaffMember owner = staffing.hire(StaffRole.LEAD);
        StaffMember manager = staffing.hire(StaffRole.MANAGER);
        String key = UUID.randomUUID().toString();
        Response filed = file(key, with(complaint(key), field, value));
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        return new FiledCase(owner, manager, filed);
    }

    /** Into that team, whose members own it from the beginning. */
    static Response fileInto(UUID team) {
        Map<String, Object> complaint = complaint(UUID.randomUUID().toString());
        complaint.put("team", team);
        Response filed = given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(complaint)
                .post("/api/v1/cases");
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        return filed;
    }

    static Response file(String key) {
        return file(key, complaint(key));
    }

    private static Response file(String key, Map<String, Object> complaint) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(complaint)
                .post("/api/v1/cases");
    }

    static Map<String, Object> complaint() {
        return COMPLAINT;
    }

    /** Of somebody new for every key: whoever comes again is recognised. */
    private static Map<String, Object> complaint(String key) {
        String email = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@example.org";
        return with(COMPLAINT, "contact", Map.of("name", "Anna Tamm", "email", email, "language", "en"));
    }

    private static Map<String, Object> with(Map<String, Object> complaint, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(complaint);
        changed.put(field, value);
        return changed;
    }

    public String reference() {
        return reference;
    }

    /** The customer's private page. */
    public String link() {
        return "/c/" + link;
    }

    public StaffMember owner() {
        return owner;
    }

    public String ownersToken() {
        return ownersToken;
    }

    public RequestSpecification asOwner() {
        return bearer(ownersToken);
    }

    public RequestSpecification asManager() {
        return bearer(managersToken);
    }

    public RequestSpecification asCustomer() {
        return bearer(link);
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    public String path(String rest) {
        return "/api/v1/cases/" + reference + "/" + rest;
    }

    public Response read() {
        return asManager()
                .get("/api/v1/cases/" + reference)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    public String etag() {
        return read().getHeader("ETag");
    }

    /** Everything about the case that a command could have changed. */
    String everything() {
        return read().asString();
    }

    /** With the version as it is now. */
    public Response send(RequestSpecification as, String path, Object body) {
        return as.contentType("application/json")
                .header("If-Match", etag())
                .body(body)
                .post(path(path));
    }

    public Response act(RequestSpecification as, String path, Map<String, ?> body) {
        Response response = send(as, path, body);
        assertThat(response.statusCode()).as(path + ": " + response.asString()).isEqualTo(200);
        return response;
    }

    public FiledCase acknowledged() {
        act(asOwner(), "acknowledgement", acknowledgement());
        return this;
    }

    public FiledCase begun() {
        acknowledged().act(asOwner(), "start", Map.of());
        return this;
    }

    public FiledCase decided() {
        begun().act(asOwner(), "decisions", decision());
        return this;
    }

    public FiledCase owing() {
        decided().act(asCustomer(), "decisions/current/acceptance", Map.of());
        return this;
    }

    /** An honest one. */
    Map<String, Object> acknowledgement() {
        Map<String, Object> letter = new HashMap<>(Map.of(
                "language",
                "en",
                "text",
                "Dear Anna Tamm,\n\nyour table came with a cracked leg and nobody answered you. I do not know yet what went wrong. Your case is "
                        + reference + ".\n\n" + owner.name(),
                "points",
                List.of(Map.of("number", 1, "words", "Your oak table was delivered with a cracked leg.")),
                "nextStep",
                Map.of("what", "I ask the carrier what happened", "by", in(Duration.ofHours(30)))));
        letter.put("finalDate", dryRun(letter).path("finalDate"));
        letter.put("preview", dryRun(letter).path("preview"));
        return letter;
    }

    private Response dryRun(Map<String, Object> letter) {
        return asOwner().contentType("application/json").body(letter).post(path("acknowledgement/checks"));
    }

    public static Map<String, Object> message() {
        return Map.of(
                "language", "en",
                "text", "Dear Anna Tamm, the carrier answers tomorrow.",
                "nextStep", step());
    }

    static Map<String, Object> step() {
        return Map.of("what", "I call the carrier", "by", in(Duration.ofHours(30)));
    }

    static Map<String, Object> promise() {
        return Map.of("what", "I call you back", "by", in(Duration.ofHours(20)), "earlyReason", "I ring at once");
    }

    public static Map<String, Object> proof() {
        return Map.of("kind", "TRANSACTION_REFERENCE", "proof", "Transfer 77120934");
    }

    public Map<String, Object> decision() {
        String by = in(Duration.ofHours(50));
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
                        "text", "Dear Anna Tamm, we were wrong.",
                        "nextStep", Map.of("what", "We refund", "by", by)));
    }

    static String in(Duration duration) {
        return Instant.now().plus(duration).toString();
    }
}
