package org.amends.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LoggedCase;
import org.amends.letter.MessageIds;
import org.amends.letter.ReplyAddresses;
import org.amends.mail.reading.Envelope;
import org.amends.mail.reading.Mailbox;
import org.amends.mail.reading.MessageId;

/**
 * Finds the case that a mail continues: by the mails that it says it answers (RFC 5322, section 3.6.4), then by the signed
 * address that it was sent to. Never by its subject, which anybody can write.
 */
@ApplicationScoped
class MailThreading {

    private final CaseLog log;
    private final MessageIds ours;
    private final IncomingMails theirs;
    private final ReplyAddresses addresses;

    MailThreading(CaseLog log, MessageIds ours, IncomingMails theirs, ReplyAddresses addresses) {
        this.log = log;
        this.ours = ours;
        this.theirs = theirs;
        this.addresses = addresses;
    }

    Optional<LoggedCase> caseOf(Envelope envelope) {
        List<MessageId> answered = new ArrayList<>(envelope.references());
        answered.addAll(envelope.inReplyTo());
        Collections.reverse(answered);
        return ofOurs(answered)
                .or(() -> theirs.caseOf(answered))
                .flatMap(log::find)
                .or(() -> addressed(envelope));
    }

    private Optional<UUID> ofOurs(List<MessageId> ids) {
        return ids.stream()
                .flatMap(id -> ours.about(id.text()).stream())
                .map(MessageIds.About::caseId)
                .findFirst();
    }

    private Optional<LoggedCase> addressed(Envelope envelope) {
        return Stream.concat(envelope.to().stream(), envelope.cc().stream())
                .map(Mailbox::address)
                .flatMap(address -> addresses.reference(address).stream())
                .findFirst()
                .flatMap(log::find);
    }
}
