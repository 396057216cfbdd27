package org.amends.remedy.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a webhook comes from Stripe and is new: the header {@code Stripe-Signature} holds its time and, for each secret in
 * use, an HMAC-SHA256 over time and body (docs.stripe.com/webhooks/signature).
 */
final class StripeSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private StripeSignature() {}

    static boolean isRight(String header, byte[] body, String secret, Instant now) {
        List<String> times = values(header, "t=");
        if (times.size() != 1 || !times.get(0).matches("\\d{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(times.get(0))), now);
        byte[] wanted = hmac(times.get(0), body, secret).getBytes(StandardCharsets.US_ASCII);
        boolean signed = values(header, "v1=").stream()
                .anyMatch(given -> MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted));
        return signed && age.abs().compareTo(TOLERANCE) <= 0;
    }

    private static List<String> values(String header, String name) {
        return Stream.of(header.split(",", -1))
                .map(String::strip)
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .toList();
    }

    static String hmac(String time, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
