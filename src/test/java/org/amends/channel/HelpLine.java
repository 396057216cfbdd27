package org.amends.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;

/** A channel that two people answer for, set up and used through the public API. */
public final class HelpLine {

    static final String CHANNELS = "/api/v1/channels";
    static final String CONTACTS = "/api/v1/contacts";

    private final String id;
    private final StaffMember owner;
    private final StaffMember fallback;
    private final StaffMember manager;

    private HelpLine(String id, StaffMember owner, StaffMember fallback, StaffMember manager) {
        this.id = id;
        this.owner = owner;
        this.fallback = fallback;
        this.manager = manager;
    }

    /** Of two agents who were never seen before. */
    public static HelpLine open(Staffing staffing, String kind) {
        return open(staffing, freshId(), kind, staffing.hire(StaffRole.AGENT), staffing.hire(StaffRole.AGENT));
    }

    static HelpLine open(Staffing staffing, String id, String kind, StaffMember owner, StaffMember fallback) {
        HelpLine line = new HelpLine(id, owner, fallback, staffing.hire(StaffRole.MANAGER));
        Response opened = post(line.asManager(), CHANNELS, line.terms(kind));
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        return line;
    }

    /** That no other test has. */
    static String freshId() {
        return "line-" + Long.toString(System.nanoTime(), 36);
    }

    /** A new channel as the API takes it: an hour of silence, four to call back. */
    Map<String, Object> terms(String kind) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "kind",
                kind,
                "name",
                "Help line " + id,
                "address",
                "+372 5555 0100 " + id,
                "ownerId",
                owner.id(),
                "fallbackId",
                fallback.id(),
                "quietHours",
                1,
                "callbackHours",
                4));
    }

    /** The same as a change of its first version. */
    Map<String, Object> change(String kind, boolean active) {
        Map<String, Object> change = terms(kind);
        change.remove("id");
        change.put("version", read().path("version"));
        change.put("active", active);
        return change;
    }

    Response put(Map<String, Object> change) {
        return asManager().contentType("application/json").body(change).put(CHANNELS + "/" + id);
    }

    public void close(String kind) {
        assertThat(put(change(kind, false)).statusCode()).isEqualTo(200);
    }

    Response read() {
        return asManager().get(CHANNELS + "/" + id);
    }

    /** @return the contact's id */
    String missedCall(Map<String, Object> more) {
        Response opened = report(more);
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        return opened.path("id");
    }

    public String missedCall() {
        return missedCall(Map.of());
    }

    public String missedCallAbout(String reference) {
        return missedCall(Map.of("caseReference", reference));
    }

    Response report(Map<String, Object> more) {
        Map<String, Object> call = new HashMap<>(Map.of("kind", "MISSED_CALL", "from", "+372 " + UUID.randomUUID()));
        call.putAll(more);
        return post(asOwner(), CHANNELS + "/" + id + "/contacts", call);
    }

    public Response handle(String contact, String how) {
        return handle(contact, Map.of("how", how, "said", "The table comes on Friday"));
    }

    Response handle(String contact, Map<String, Object> handling) {
        return post(asOwner(), CONTACTS + "/" + contact + "/handling", handling);
    }

    Response contact(String contact) {
        return asOwner().get(CONTACTS + "/" + contact);
    }

    static Response post(RequestSpecification as, String path, Object body) {
        return as.contentType("application/json").body(body).post(path);
    }

    public String id() {
        return id;
    }

    public StaffMember owner() {
        return owner;
    }

    StaffMember fallback() {
        return fallback;
    }

    RequestSpecification asOwner() {
        return FrontDoor.as(owner);
    }

    RequestSpecification asFallback() {
        return FrontDoor.as(fallback);
    }

    RequestSpecification asManager() {
        return FrontDoor.as(manager);
    }
}
