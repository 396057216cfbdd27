package org.amends.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.amends.letter.Backoff;
import org.amends.letter.LetterConfig;
import org.amends.letter.Mail;
import org.amends.letter.Relay;
import org.amends.notify.Digests.Digest;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.time.OrganisationCalendar;
import org.jboss.logging.Logger;

/**
 * Carries digests to the relay, and again after a pause when it does not take one. A mail may go twice when a replica
 * dies between the relay's answer and the note of it; its Message-ID is the same both times.
 */
@ApplicationScoped
class DigestPost {

    private static final Logger LOG = Logger.getLogger(DigestPost.class);

    private final Digests digests;
    private final DigestText text;
    private final Relay relay;
    private final Rosters rosters;
    private final OrganisationCalendar calendar;
    private final LetterConfig letters;

    DigestPost(
            Digests digests,
            DigestText text,
            Relay relay,
            Rosters rosters,
            OrganisationCalendar calendar,
            LetterConfig letters) {
        this.digests = digests;
        this.text = text;
        this.relay = relay;
        this.rosters = rosters;
        this.calendar = calendar;
        this.letters = letters;
    }

    /** Sends until nothing waits. */
    void run(Duration ahead) {
        Optional<Digest> digest = digests.lease(ahead);
        while (digest.isPresent()) {
            carry(digest.get());
            digest = digests.lease(ahead);
        }
    }

    private void carry(Digest digest) {
        Roster roster = rosters.at(digest.at());
        Optional<StaffMember> reader = roster.member(digest.reader());
        Optional<String> address = letters.byMail() ? reader.flatMap(StaffMember::email) : Optional.empty();
        if (address.isEmpty()) {
            digests.done(digest, "shown on the page");
            return;
        }
        List<Digests.Line> lines = digests.lines(digest);
        if (lines.isEmpty()) {
            digests.done(digest, "over before it was told");
        } else if (new Hearing(calendar.current(), roster)
                .isOpenTo(digest.reader(), lines.stream().anyMatch(Digests.Line::top))) {
            send(digest, text.mail(digest, lines, reader.orElseThrow(), address.get(), roster));
        } else {
            digests.putBack(digest);
        }
    }

    private void send(Digest digest, Mail mail) {
        Relay.Answer answer = relay.send(mail);
        if (answer instanceof Relay.Answer.Accepted) {
            digests.done(digest, "accepted by the relay");
        } else if (answer instanceof Relay.Answer.Refused refused
                && (refused.forGood() || digest.attempts() >= letters.tries())) {
            digests.done(digest, "refused by the relay");
            LOG.warnf("The digest %s was refused for good.", digest.id());
        } else {
            digests.later(digest, Backoff.after(digest.attempts()));
            LOG.warnf("The digest %s could not be sent and is tried again.", digest.id());
        }
    }
}
