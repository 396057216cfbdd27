package org.amends.mail.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who wrote to whom about what, and to which message it answers.
 *
 * @param from empty when the mail names nobody whom a letter could reach
 * @param sent never later than the arrival
 * @param language the first tag of Content-Language (RFC 3282)
 */
public record Envelope(
        Optional<MessageId> id,
        List<MessageId> inReplyTo,
        List<MessageId> references,
        Optional<Mailbox> from,
        List<Mailbox> replyTo,
        List<Mailbox> to,
        List<Mailbox> cc,
        String subject,
        Optional<Instant> sent,
        Optional<String> language) {}
