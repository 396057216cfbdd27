package org.amends.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.casefile.CaseLog;
import org.amends.casefile.Contact;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.NewCase;
import org.amends.letter.MessageIds;
import org.amends.lifecycle.Channel;
import org.amends.mail.reading.Bounce;
import org.amends.mail.reading.InboundMail;
import org.amends.mail.reading.Mailbox;
import org.amends.mail.reading.Reading;

/**
 * Decides where a mail belongs. What continues a case has to come from its customer's address as well: a reference or an id
 * in a forwarded mail gives nobody else a voice in it. In doubt it is a person's.
 */
@ApplicationScoped
class MailRouting {

    /** As many as a complaint may have that is filed on the page. */
    private static final int MOST_WORDS = 20_000;

    private static final int LONGEST_NAME = 200;

    private final MailThreading threading;
    private final CaseLog log;
    private final IncomingMails mails;
    private final MessageIds ours;
    private final MailboxConfig config;
    private final WrittenLanguage language;

    MailRouting(
            MailThreading threading,
            CaseLog log,
            IncomingMails mails,
            MessageIds ours,
            MailboxConfig config,
            WrittenLanguage language) {
        this.threading = threading;
        this.log = log;
        this.mails = mails;
        this.ours = ours;
        this.config = config;
        this.language = language;
    }

    Destination of(Reading reading) {
        if (!(reading instanceof Reading.Readable readable)) {
            return new Destination.Person("unreadable", Optional.empty());
        }
        InboundMail mail = readable.mail();
        Optional<LoggedCase> file = threading.caseOf(mail.envelope());
        return switch (mail.verdict().kind()) {
            case LOOP -> new Destination.Nobody("loop", file);
            case BULK -> new Destination.Nobody("bulk", file);
            case AUTO_REPLY -> new Destination.Nobody("auto-reply", file);
            case CALENDAR -> new Destination.Person("calendar", file);
            case BOUNCE -> bounce(mail.bounce().orElseThrow(), file);
            case HUMAN -> human(mail, file);
        };
    }

    private Destination bounce(Bounce bounce, Optional<LoggedCase> file) {
        if (!bounce.failed()) {
            return new Destination.Nobody("delayed", file);
        }
        Optional<MessageIds.About> about =
                bounce.original().flatMap(id -> ours.about(id.text())).filter(MessageIds.About::letter);
        Optional<LoggedCase> named = about.flatMap(letter -> log.find(letter.caseId()));
        return named.<Destination>map(known ->
                        new Destination.CameBack(known, about.orElseThrow().seq(), reason(bounce)))
                .orElseGet(() -> new Destination.Person("bounce-of-what", file));
    }

    private static String reason(Bounce bounce) {
        return bounce.recipients().stream()
                .flatMap(recipient -> Stream.concat(recipient.diagnostic().stream(), recipient.status().stream()))
                .findFirst()
                .orElse("The mail could not be delivered.");
    }

    private Destination human(InboundMail mail, Optional<LoggedCase> file) {
        if (mail.envelope().from().isEmpty()) {
            return new Destination.Person("no-sender", file);
        }
        Mailbox from = mail.envelope().from().get();
        String words = cut(mail.reply().words());
        if (file.isPresent()) {
            return continues(file.get(), from, words);
        }
        if (words.isBlank() && mail.envelope().subject().isBlank()) {
            return new Destination.Person("no-words", file);
        }
        if (mails.filedLately(from.address()) >= config.casesAnHour()) {
            return new Destination.Person("too-many", file);
        }
        return new Destination.Filing(complaint(mail, from, cut(mail.text().strip())));
    }

    private static Destination continues(LoggedCase file, Mailbox from, String words) {
        if (file.contact().email().filter(from.address()::equalsIgnoreCase).isEmpty()) {
            return new Destination.Person("another-sender", Optional.of(file));
        }
        return words.isBlank()
                ? new Destination.Person("no-words", Optional.of(file))
                : new Destination.Continues(file, words);
    }

    private NewCase complaint(InboundMail mail, Mailbox from, String text) {
        String subject = mail.envelope().subject().strip();
        String words = text.isBlank() ? subject : text;
        String name = from.name().isBlank() ? from.address() : from.name();
        return new NewCase(
                words,
                List.of(),
                Optional.of(subject).filter(title -> !title.isBlank()).map(title -> shortened(title, 200)),
                Optional.empty(),
                Optional.empty(),
                Channel.EMAIL,
                new Contact(
                        shortened(name, LONGEST_NAME),
                        Optional.of(from.address()),
                        Optional.empty(),
                        Optional.empty(),
                        mail.envelope().language().orElseGet(() -> language.of(subject + "\n" + words))),
                Optional.empty());
    }

    /** The whole stays in the mail, which the case shows. */
    private static String cut(String words) {
        return shortened(words, MOST_WORDS);
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
