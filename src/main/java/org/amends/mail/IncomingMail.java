package org.amends.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.mail.reading.Kind;

/**
 * A mail that is kept.
 *
 * @param sender the address, as far as one was understood
 * @param kind empty while it waits, and when it could not be read
 * @param reason a code; pages have a sentence for it
 * @param task empty unless a person has it, or had
 */
record IncomingMail(
        UUID id,
        Instant arrivedAt,
        Optional<String> sender,
        Optional<String> senderName,
        Optional<String> subject,
        Optional<Kind> kind,
        Optional<MailOutcome> outcome,
        Optional<String> reason,
        Optional<CaseReference> about,
        Optional<Task> task) {

    /** What somebody owes because of it: a contact of the mail channel. */
    record Task(UUID id, UUID owedBy, boolean handled) {}

    MailStanding standing() {
        return MailStanding.of(outcome, task);
    }
}
