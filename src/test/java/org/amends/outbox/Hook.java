package org.amends.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.amends.identity.FrontDoor;
import org.amends.outbox.receiver.StandInReceiver;
import org.amends.outbox.receiver.StandInReceiver.Received;
import org.amends.people.StaffRole;
import org.amends.people.Staffing;

/** A webhook, and the stand-in behind it. */
final class Hook extends Subscription {

    private final StandInReceiver receiver;
    private String secret;

    private Hook(String token, StandInReceiver receiver, Response added) {
        super(token, added);
        this.receiver = receiver;
        this.secret = added.path("secret");
    }

    static Hook open(Staffing staffing, String... events) {
        StandInReceiver receiver = StandInReceiver.start();
        String token = FrontDoor.token(staffing.hire(StaffRole.ADMIN));
        return new Hook(token, receiver, added(token, receiver.url(), events));
    }

    StandInReceiver receiver() {
        return receiver;
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
        super.close();
        receiver.close();
    }
}
