package org.amends.platform.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A webhook as it came. Its id tells whether it came before; its timestamp, which is signed with it, keeps a copy from being
 * sent again later.
 *
 * @param id header {@code webhook-id}
 * @param timestamp header {@code webhook-timestamp}: seconds since 1970
 * @param signatures header {@code webhook-signature}: one for each secret in use, parted by spaces
 */
public record SignedWebhook(String id, String timestamp, String signatures, byte[] payload) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Whether the holder of the secret sent exactly this, and did it now. */
    public boolean isFrom(SigningSecret secret, Instant now) {
        if (!id.matches("[^.\\s]{1,255}") || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        long seconds = Long.parseLong(timestamp);
        Duration age = Duration.between(Instant.ofEpochSecond(seconds), now);
        byte[] wanted = secret.sign(id, seconds, payload).getBytes(StandardCharsets.US_ASCII);
        return age.abs().compareTo(TOLERANCE) <= 0
                && List.of(signatures.split(" ")).stream()
                        .anyMatch(given -> MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted));
    }
}
