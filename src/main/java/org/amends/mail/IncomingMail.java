package org.amends.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.mail.reading.Kind;

/**
 * A mail that is kept.
 *
 * @param raw every byte, as it came
 * @param kind empty while it waits, and when it could not be read
 * @param reason a code; pages have a sentence for it
 */
record IncomingMail(
        UUID id,
        byte[] raw,
        Instant arrivedAt,
        Optional<Kind> kind,
        Optional<MailOutcome> outcome,
        Optional<String> reason,
        Optional<CaseReference> about) {}
