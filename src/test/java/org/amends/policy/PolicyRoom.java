package org.amends.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;

/** Where managers write, approve and activate packs, all of it through the public API. */
@ApplicationScoped
class PolicyRoom {

    static final String PACKS = "/api/v1/policy-packs";

    private final Staffing staffing;

    PolicyRoom(Staffing staffing) {
        this.staffing = staffing;
    }

    StaffMember manager() {
        return staffing.hire(StaffRole.MANAGER);
    }

    StaffMember somebody(StaffRole role) {
        return staffing.hire(role);
    }

    RequestSpecification asManager() {
        return FrontDoor.as(manager());
    }

    /** A name that no other test has. */
    static String freshName() {
        return "guild-" + Long.toString(System.nanoTime(), 36);
    }

    /** A pack that extends base-honest and says this besides. */
    static String pack(String id, int version, String rest) {
        return "pack: " + id + "\nversion: " + version + "\nvalid_from: 2026-06-01\nextends: [base-honest@1]\n" + rest;
    }

    /** The client encodes JSON by itself, but no YAML. */
    static byte[] yaml(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static String path(String id, int version) {
        return PACKS + "/" + id + "/versions/" + version;
    }

    Response send(String text) {
        return asManager().contentType("application/yaml").body(yaml(text)).post(PACKS);
    }

    void upload(String text) {
        Response sent = send(text);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
    }

    /** By somebody new, who opens it before. */
    Response approve(String path) {
        return approve(asManager(), path);
    }

    static Response approve(RequestSpecification who, String path) {
        String sha256 =
                who.contentType("application/json").post(path + "/openings").path("sha256");
        return who.body(Map.of("sha256", sha256)).post(path + "/approvals");
    }

    String approved(String text, String id, int version) {
        upload(text);
        String path = path(id, version);
        approve(path).then().statusCode(200);
        approve(path).then().statusCode(200);
        return path;
    }

    Response activate(String path) {
        return asManager().contentType("application/json").post(path + "/activation");
    }

    /** Approved by two and in force. */
    String live(String text, String id, int version) {
        String path = approved(text, id, version);
        Response activated = activate(path);
        assertThat(activated.statusCode()).as(activated.asString()).isEqualTo(200);
        return path;
    }

    Response retire(String path) {
        return asManager().delete(path + "/activation");
    }

    List<String> inForce() {
        return asManager().get(PACKS).jsonPath().getList("findAll { it.state == 'IN_FORCE' }.id");
    }
}
