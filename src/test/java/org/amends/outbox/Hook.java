package org.amends.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.amends.identity.FrontDoor;
import org.amends.outbox.receiver.StandInReceiver;
import org.amends.outbox.receiver.StandInReceiver.Received;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;

/** A webhook endpoint that an administrator set up through the public API, and the stand-in behind it. */
final class Hook implements AutoCloseable {

    static final String PATH = "/api/v1/webhook-endpoints";

    private final String token;
    private final StandInReceiver receiver;
    private final String id;
    private String secret;

    private Hook(String token, StandInReceiver receiver, Response added) {
        this.token = token;
        this.receiver = receiver;
        this.id = added.path("endpoint.id");
        this.secret = added.path("secret");
    }

    static Hook open(Staffing staffing, String... events) {
        StandInReceiver receiver = StandInReceiver.start();
        String token = FrontDoor.token(staffing.hire(StaffRole.ADMIN));
        Response added = post(bearer(token), PATH, terms(receiver.url(), events));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        return new Hook(token, receiver, added);
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

    StandInReceiver receiver() {
        return receiver;
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

    Response rotate() {
        Response rotated = post(asAdmin(), path("/secret"), Map.of("version", read().<Integer>path("version")));
        assertThat(rotated.statusCode()).as(rotated.asString()).isEqualTo(200);
        secret = rotated.path("secret");
        return rotated;
    }

    String secret() {
        return secret;
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

    /** By the specification, written anew. */
    static boolean isSignedWith(String secret, Received message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            String signed = message.id() + "." + message.timestamp() + "." + message.body();
            String expected =
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return Stream.of(message.signature().split(" ")).anyMatch(expected::equals);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing of later tests goes there. */
    @Override
    public void close() {
        switched(false);
        receiver.close();
    }
}
