package org.amends.mail;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Filings;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.NewCase;
import org.amends.casefile.Result;
import org.amends.letter.Backoff;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Command;
import org.amends.mail.IncomingMails.Sorted;
import org.amends.mail.IncomingMails.Waiting;
import org.amends.mail.reading.Kind;
import org.amends.mail.reading.MailReader;
import org.amends.mail.reading.Reading;
import org.amends.platform.idempotency.IdempotencyKey;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings every mail that is kept to where it belongs. A sorter that dies in between leaves the mail to the next one: the
 * same mail asks for the same thing under the same key, which is done once.
 */
@ApplicationScoped
class MailSorter {

    private static final Logger LOG = Logger.getLogger(MailSorter.class);
    private static final int TRIES = 5;

    private final IncomingMails mails;
    private final MailReader reader;
    private final MailRouting routing;
    private final Filings filings;
    private final CaseCommands commands;
    private final CaseLog log;
    private final PersonalMails personal;
    private final Jdbi jdbi;

    MailSorter(
            IncomingMails mails,
            MailReader reader,
            MailRouting routing,
            Filings filings,
            CaseCommands commands,
            CaseLog log,
            PersonalMails personal,
            Jdbi jdbi) {
        this.mails = mails;
        this.reader = reader;
        this.routing = routing;
        this.filings = filings;
        this.commands = commands;
        this.log = log;
        this.personal = personal;
        this.jdbi = jdbi;
    }

    /** What a replica left behind that kept a mail and died. */
    @Scheduled(
            every = "1m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "mail-sorter")
    void tick() {
        run();
    }

    /** Sorts until nothing waits. */
    void run() {
        Optional<Waiting> waiting = mails.lease();
        while (waiting.isPresent()) {
            sort(waiting.get());
            waiting = mails.lease();
        }
    }

    private void sort(Waiting mail) {
        Reading reading = reader.read(mail.raw(), mail.arrivedAt());
        try {
            bring(mail, reading, routing.of(reading));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The mail %s could not be sorted.", mail.id());
            if (mail.attempts() < TRIES) {
                mails.later(mail.id(), Backoff.after(mail.attempts()));
            } else {
                hand(mail, reading, "failed", Optional.empty());
            }
        }
    }

    private void bring(Waiting mail, Reading reading, Destination to) {
        if (to instanceof Destination.Filing filing) {
            file(mail, reading, filing.complaint());
        } else if (to instanceof Destination.Continues more) {
            answer(mail, reading, more);
        } else if (to instanceof Destination.CameBack back) {
            comeBack(mail, reading, back);
        } else if (to instanceof Destination.Person person) {
            hand(mail, reading, person.why(), person.file().map(LoggedCase::id));
        } else if (to instanceof Destination.Nobody nobody) {
            end(
                    mail,
                    reading,
                    MailOutcome.LEFT_ALONE,
                    Optional.of(nobody.why()),
                    nobody.file().map(LoggedCase::id));
        }
    }

    private void file(Waiting mail, Reading reading, NewCase complaint) {
        Filings.Outcome outcome = filings.file(complaint, new Actor.Customer(), Optional.of(key(mail)));
        if (outcome instanceof Filings.Outcome.Filed filed) {
            UUID opened = filed.reply()
                    .location()
                    .map(location -> location.substring(location.lastIndexOf('/') + 1))
                    .flatMap(reference -> log.find(new CaseReference(reference)))
                    .orElseThrow()
                    .id();
            end(mail, reading, MailOutcome.FILED, Optional.empty(), Optional.of(opened));
        } else {
            hand(mail, reading, "not-filed", Optional.empty());
        }
    }

    private void answer(Waiting mail, Reading reading, Destination.Continues more) {
        CaseCommands.Demand demand = new CaseCommands.Demand(
                more.file().reference(),
                Optional.of(more.file().id()),
                Optional.empty(),
                new Actor.Customer(),
                Optional.of(key(mail)));
        Result result = commands.execute(demand, file -> new Command.Answer(more.words(), Channel.EMAIL));
        Optional<UUID> about = Optional.of(more.file().id());
        if (result instanceof Result.Done) {
            end(mail, reading, MailOutcome.ANSWERED, Optional.empty(), about);
        } else {
            hand(mail, reading, "case-over", about);
        }
    }

    private void comeBack(Waiting mail, Reading reading, Destination.CameBack back) {
        CaseCommands.Demand demand = new CaseCommands.Demand(
                back.file().reference(),
                Optional.empty(),
                Optional.empty(),
                new Actor.System(),
                Optional.of(key(mail)));
        Result result = commands.execute(demand, file -> new Command.Bounce(back.letter(), back.reason()));
        Optional<UUID> about = Optional.of(back.file().id());
        if (result instanceof Result.Done) {
            end(mail, reading, MailOutcome.CAME_BACK, Optional.empty(), about);
        } else {
            hand(mail, reading, "bounced-later", about);
        }
    }

    private static IdempotencyKey key(Waiting mail) {
        return new IdempotencyKey("mail", HexFormat.of().formatHex(mail.digest()), mail.digest());
    }

    /** To the person who answers for mail; in one transaction with the note that they have it. */
    private void hand(Waiting mail, Reading reading, String why, Optional<UUID> about) {
        jdbi.useTransaction(handle -> {
            Sorted sorted = new Sorted(kind(reading), MailOutcome.FOR_A_PERSON, Optional.of(why), about);
            if (mails.sorted(handle, mail.id(), sorted)) {
                personal.give(handle, mail.id());
            }
        });
    }

    private void end(Waiting mail, Reading reading, MailOutcome outcome, Optional<String> why, Optional<UUID> about) {
        jdbi.useHandle(handle -> mails.sorted(handle, mail.id(), new Sorted(kind(reading), outcome, why, about)));
    }

    private static Optional<Kind> kind(Reading reading) {
        return reading instanceof Reading.Readable readable
                ? Optional.of(readable.mail().verdict().kind())
                : Optional.empty();
    }
}
