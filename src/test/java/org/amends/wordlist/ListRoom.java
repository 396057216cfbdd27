package org.amends.wordlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.amends.guard.ShippedLists;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;

/** Where administrators write, try and activate lists, all of it through the public API. */
@ApplicationScoped
class ListRoom {

    static final String LISTS = "/api/v1/word-lists";

    private final Staffing staffing;

    ListRoom(Staffing staffing) {
        this.staffing = staffing;
    }

    StaffMember somebody(StaffRole role) {
        return staffing.hire(role);
    }

    RequestSpecification asAdmin() {
        return FrontDoor.as(somebody(StaffRole.ADMIN));
    }

    RequestSpecification asManager() {
        return FrontDoor.as(somebody(StaffRole.MANAGER));
    }

    /** A version that no other test has. */
    static String freshVersion(String language) {
        return language + "-test-" + Long.toString(System.nanoTime(), 36);
    }

    /** The list that comes with Amends under this version, with these lines at its end. */
    static String list(String language, String version, String... lines) {
        String shipped = ShippedLists.text(language);
        return shipped.replaceFirst("(?m)^version = .*$", "version = " + version) + String.join("\n", lines) + "\n";
    }

    static String path(String language, String version) {
        return LISTS + "/" + language + "/versions/" + version;
    }

    /** The client encodes JSON by itself, but no lists. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Response send(String language, String text) {
        return send(asAdmin(), language, text);
    }

    static Response send(RequestSpecification who, String language, String text) {
        return who.contentType("text/tab-separated-values").body(bytes(text)).post(LISTS + "/" + language);
    }

    String uploaded(String language, String version, String... lines) {
        Response sent = send(language, list(language, version, lines));
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
        return path(language, version);
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

    static Response dryRun(RequestSpecification who, String path) {
        return who.contentType("application/json").post(path + "/dry-runs");
    }

    static Response activate(RequestSpecification who, String path) {
        return who.contentType("application/json").post(path + "/activation");
    }

    /** Tried, approved by two and in force. */
    void live(String path) {
        approve(path).then().statusCode(200);
        approve(path).then().statusCode(200);
        RequestSpecification admin = asAdmin();
        dryRun(admin, path).then().statusCode(200);
        Response activated = activate(admin, path);
        assertThat(activated.statusCode()).as(activated.asString()).isEqualTo(200);
    }

    void retire(String path) {
        asAdmin().delete(path + "/activation").then().statusCode(204);
    }
}
