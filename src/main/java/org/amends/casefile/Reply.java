package org.amends.casefile;

import java.util.Optional;
import org.amends.platform.idempotency.StoredReply;

/**
 * The answer to a command that happened, to the byte.
 *
 * @param repeated whether the same request got it before: nothing happened again
 */
public record Reply(int status, Optional<String> location, Optional<String> etag, byte[] body, boolean repeated) {

    public Reply(int status, Optional<String> location, Optional<String> etag, byte[] body) {
        this(status, location, etag, body, false);
    }

    /** What the same request got before. */
    public static Reply again(StoredReply stored) {
        return new Reply(stored.status(), stored.location(), stored.etag(), stored.body(), true);
    }
}
