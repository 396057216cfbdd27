package org.amends.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Waits for mail: the server tells of it (IDLE) or is asked again and again. Every replica does; a mail that two of them
 * take is kept once.
 */
@ApplicationScoped
class MailboxWatch {

    private static final Logger LOG = Logger.getLogger(MailboxWatch.class);

    private final MailboxConfig config;
    private final IncomingMails mails;
    private final MailSorter sorter;

    private volatile Optional<ImapMailbox> open = Optional.empty();
    private final CountDownLatch over = new CountDownLatch(1);

    MailboxWatch(MailboxConfig config, IncomingMails mails, MailSorter sorter) {
        this.config = config;
        this.mails = mails;
        this.sorter = sorter;
    }

    void start(@Observes StartupEvent event) {
        if (config.host().isPresent()) {
            Thread thread = new Thread(this::watch, "mailbox");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        over.countDown();
        open.ifPresent(MailboxWatch::closeQuietly);
    }

    private void watch() {
        try {
            do {
                read();
            } while (!isOverWithin(config.every()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the connection breaks, or all is over. */
    private void read() throws InterruptedException {
        try (ImapMailbox mailbox = ImapMailbox.open(config)) {
            open = Optional.of(mailbox);
            do {
                mailbox.empty(mails::keep);
                sorter.run();
            } while (waited(mailbox));
        } catch (MessagingException | RuntimeException e) {
            if (!isOverWithin(Duration.ZERO)) {
                LOG.warnf("The mailbox could not be read (%s) and is tried again.", e.getMessage());
            }
        }
        open = Optional.empty();
    }

    /** False when all is over. */
    private boolean waited(ImapMailbox mailbox) throws MessagingException, InterruptedException {
        if (mailbox.tells()) {
            mailbox.idle();
            return !isOverWithin(Duration.ZERO);
        }
        return !isOverWithin(config.every());
    }

    private boolean isOverWithin(Duration pause) throws InterruptedException {
        return over.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Servers end an IDLE after half an hour, some without a word (RFC 2177). */
    @Scheduled(every = "9m", delayed = "9m", identity = "mailbox-nudge")
    void nudge() {
        open.ifPresent(mailbox -> {
            try {
                mailbox.nudge();
            } catch (MessagingException | RuntimeException e) {
                closeQuietly(mailbox);
            }
        });
    }

    private static void closeQuietly(ImapMailbox mailbox) {
        try {
            mailbox.close();
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("The mailbox was closed already.", e);
        }
    }
}
