package org.amends.letter;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseCommands.Demand;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Channel;
import org.amends.lifecycle.Command;
import org.jboss.logging.Logger;

/**
 * Carries letters to the relay and writes down what it answered: its acceptance is the proof of delivery, its refusal
 * takes an acknowledgement back. A mail may go twice when a replica dies between the relay's answer and the note of it;
 * its Message-ID is the same both times.
 */
@ApplicationScoped
public class Post {

    private static final Logger LOG = Logger.getLogger(Post.class);

    private final Outbox outbox;
    private final CaseLog log;
    private final CaseCommands commands;
    private final Mails mails;
    private final Relay relay;
    private final LetterConfig config;

    Post(Outbox outbox, CaseLog log, CaseCommands commands, Mails mails, Relay relay, LetterConfig config) {
        this.outbox = outbox;
        this.log = log;
        this.commands = commands;
        this.mails = mails;
        this.relay = relay;
        this.config = config;
    }

    @Scheduled(
            every = "{amends.letters.post-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "post")
    void tick() {
        run();
    }

    /** Sends until nothing waits. */
    public void run() {
        Optional<Outbox.Item> item = outbox.lease();
        while (item.isPresent()) {
            carry(item.get());
            item = outbox.lease();
        }
    }

    private void carry(Outbox.Item item) {
        LoggedCase file = log.find(item.caseId()).orElseThrow();
        Optional<Mail> mail = config.byMail() ? mails.of(item, file) : Optional.empty();
        if (mail.isEmpty()) {
            outbox.done(item, "shown on the page");
            return;
        }
        Relay.Answer answer = relay.send(mail.get());
        if (answer instanceof Relay.Answer.Accepted accepted) {
            accepted(item, file, accepted.proof());
        } else if (answer instanceof Relay.Answer.Refused refused
                && (refused.forGood() || item.attempts() >= config.tries())) {
            refused(item, file, refused.reason());
        } else {
            outbox.later(item, Backoff.after(item.attempts()));
            LOG.warnf("The mail of event %d of %s could not be sent and is tried again.", item.seq(), file.reference());
        }
    }

    private void accepted(Outbox.Item item, LoggedCase file, String proof) {
        if (item.topic() == Outbox.Topic.LETTER) {
            commands.execute(
                    Demand.bySystem(file.reference()), now -> new Command.Deliver(item.seq(), Channel.EMAIL, proof));
        }
        outbox.done(item, Outbox.TAKEN);
    }

    private void refused(Outbox.Item item, LoggedCase file, String reason) {
        if (item.topic() == Outbox.Topic.LETTER) {
            commands.execute(Demand.bySystem(file.reference()), now -> new Command.Bounce(item.seq(), reason));
        }
        outbox.done(item, "refused by the relay");
        LOG.warnf("The mail of event %d of %s was refused for good.", item.seq(), file.reference());
    }
}
