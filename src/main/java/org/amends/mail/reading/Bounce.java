package org.amends.mail.reading;

import java.util.List;
import java.util.Optional;

/**
 * What a report about a delivery says (RFC 3464).
 *
 * @param original the id of the mail that it is about
 */
public record Bounce(Optional<MessageId> original, List<Recipient> recipients) {

    /**
     * @param action failed, delayed, delivered, relayed, expanded; in lower case
     * @param status the three numbers of RFC 3463
     */
    public record Recipient(
            Optional<String> address, Optional<String> action, Optional<String> status, Optional<String> diagnostic) {

        /** For good: a delay is none, and a status that begins with four is tried again. */
        boolean failed() {
            return action.map("failed"::equals)
                    .orElse(status.isEmpty() || status.get().startsWith("5"));
        }
    }

    /** True when it is in vain to wait, which a report without particulars says as well. */
    public boolean failed() {
        return recipients.isEmpty() || recipients.stream().anyMatch(Recipient::failed);
    }
}
