package org.amends.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.identity.FrontDoor;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;

/** An endpoint that an administrator set up through the public API. */
class Subscription implements AutoCloseable {

    static final String PATH = "/api/v1/webhook-endpoints";

    private final String token;
    private final String id;

    Subscription(String token, Response added) {
        this.token = token;
        this.id = added.path("endpoint.id");
    }

    static Subscription to(String address, Staffing staffing, String... events) {
        String token = FrontDoor.token(staffing.hire(StaffRole.ADMIN));
        return new Subscription(token, added(token, address, events));
    }

    static Response added(String token, String address, String... events) {
        Response added = post(bearer(token), PATH, terms(address, events));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        return added;
    }

    static Map<String, Object> terms(String url, String... events) {
        Map<String, Object> terms = new HashMap<>(Map.of("url", url, "description", "The web shop"));
        if (events.length > 0) {
            terms.put("events", List.of(events));
        }
        return terms;
    }

    static Response post(RequestSpecification as, String path, Object body) {
        return as.contentType("application/json").body(body).post(path);
    }

    private static RequestSpecification bearer(String token) {
        return io.restassured.RestAssured.given().header("Authorization", "Bearer " + token);
    }

    RequestSpecification asAdmin() {
        return bearer(token);
    }

    String id() {
        return id;
    }

    String path(String rest) {
        return PATH + "/" + id + rest;
    }

    Response read() {
        return asAdmin().get(path(""));
    }

    Response switched(boolean on) {
        Response now = read();
        Map<String, Object> change = new HashMap<>(
                Map.of("version", now.path("version"), "url", now.path("url"), "description", now.path("description")));
        List<String> events = now.path("events");
        if (events != null) {
            change.put("events", events);
        }
        change.put("enabled", on);
        return asAdmin().contentType("application/json").body(change).put(path(""));
    }

    /** In the log, the newest first. */
    List<Map<String, Object>> deliveries(String state) {
        Response log = asAdmin().get(path("/deliveries?limit=500" + (state.isEmpty() ? "" : "&state=" + state)));
        assertThat(log.statusCode()).as(log.asString()).isEqualTo(200);
        return log.path("items");
    }

    /** Of one case. */
    List<Map<String, Object>> deliveries(String state, String reference) {
        return deliveries(state).stream()
                .filter(one -> reference.equals(one.get("reference")))
                .toList();
    }

    /** Nothing of later tests goes there. */
    @Override
    public void close() {
        switched(false);
    }
}
