package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.amends.letter.Backoff;
import org.amends.letter.LetterConfig;
import org.amends.letter.Mail;
import org.amends.letter.Relay;
import org.amends.notify.Hearing;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.time.OrganisationCalendar;
import org.jboss.logging.Logger;

/**
 * Tells colleagues of late contacts and silent channels, by the rules of the digests: in working time, the deputy in place of
 * whoever is away, one mail for all that waits. The rail and the page say it from the moment it is so.
 */
@ApplicationScoped
class NoticePost {

    private static final Logger LOG = Logger.getLogger(NoticePost.class);

    private final Notices notices;
    private final NoticeText text;
    private final Relay relay;
    private final Rosters rosters;
    private final OrganisationCalendar calendar;
    private final LetterConfig letters;

    NoticePost(
            Notices notices,
            NoticeText text,
            Relay relay,
            Rosters rosters,
            OrganisationCalendar calendar,
            LetterConfig letters) {
        this.notices = notices;
        this.text = text;
        this.relay = relay;
        this.rosters = rosters;
        this.calendar = calendar;
        this.letters = letters;
    }

    /** Sends until nothing waits. */
    void run(Duration ahead) {
        Optional<Notices.Word> word = notices.lease(ahead);
        while (word.isPresent()) {
            carry(word.get());
            word = notices.lease(ahead);
        }
    }

    private void carry(Notices.Word word) {
        Roster roster = rosters.at(word.at());
        Hearing.Answer answer = new Hearing(calendar.current(), roster).of(word.person(), false);
        if (answer instanceof Hearing.Answer.Now now) {
            tell(word, now.reader(), roster);
        } else if (answer instanceof Hearing.Answer.Later later) {
            notices.defer(word, later.at());
        } else {
            notices.done(word, "the person has left");
        }
    }

    private void tell(Notices.Word word, StaffMember reader, Roster roster) {
        List<Notices.Line> lines = notices.lines(word);
        Optional<String> address = letters.byMail() ? reader.email() : Optional.empty();
        if (lines.isEmpty()) {
            notices.done(word, "over before it was told");
        } else if (address.isEmpty()) {
            notices.done(word, "shown on the page");
        } else {
            send(word, text.mail(word, lines, reader, address.get(), roster));
        }
    }

    private void send(Notices.Word word, Mail mail) {
        Relay.Answer answer = relay.send(mail);
        int tries = word.attempts() + 1;
        if (answer instanceof Relay.Answer.Accepted) {
            notices.done(word, "accepted by the relay");
        } else if (answer instanceof Relay.Answer.Refused refused && (refused.forGood() || tries >= letters.tries())) {
            notices.done(word, "refused by the relay");
            LOG.warnf("The mail %s about channels was refused for good.", mail.id());
        } else {
            notices.refused(word, word.at().plus(Backoff.after(tries)));
            LOG.warnf("The mail %s about channels could not be sent and is tried again.", mail.id());
        }
    }
}
