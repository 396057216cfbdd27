package org.amends.outbox;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amends.platform.webhook.SigningSecret;

/**
 * An endpoint that is switched on, as a message is sent to it.
 *
 * @param secrets that sign, where somebody does: the newest first, and the one before it while it still does
 */
record Receiver(UUID id, String url, List<SigningSecret> secrets) {

    /** The header {@code webhook-signature}. */
    String signatures(String messageId, long timestamp, byte[] payload) {
        return secrets.stream()
                .map(secret -> secret.sign(messageId, timestamp, payload))
                .collect(Collectors.joining(" "));
    }
}
