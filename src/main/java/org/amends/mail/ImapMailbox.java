package org.amends.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** An open mailbox. A mail leaves its folder only after somebody has said that it is kept. */
final class ImapMailbox implements AutoCloseable {

    /** More than any mail that can be read; of a larger one the beginning tells whose it is, and the whole stays in the mailbox. */
    private static final int MOST_BYTES = 40 * 1024 * 1024;

    private static final String PATIENCE_IN_MS = "30000";

    private final IMAPStore store;
    private final IMAPFolder inbox;
    private final IMAPFolder kept;

    private ImapMailbox(IMAPStore store, IMAPFolder inbox, IMAPFolder kept) {
        this.store = store;
        this.inbox = inbox;
        this.kept = kept;
    }

    /** Keeps a mail: every byte of it, as it came. */
    interface Keep {
        void accept(byte[] raw);
    }

    static ImapMailbox open(MailboxConfig config) throws MessagingException {
        String protocol = config.tls() ? "imaps" : "imap";
        IMAPStore store = (IMAPStore) Session.getInstance(settings(protocol)).getStore(protocol);
        store.connect(
                config.host().orElseThrow(),
                config.port(),
                config.username().orElse(null),
                config.password().orElse(null));
        try {
            IMAPFolder inbox = (IMAPFolder) store.getFolder(config.folder());
            inbox.open(Folder.READ_WRITE);
            IMAPFolder kept = (IMAPFolder) store.getFolder(config.keptFolder());
            if (!kept.exists()) {
                kept.create(Folder.HOLDS_MESSAGES);
            }
            return new ImapMailbox(store, inbox, kept);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private static Properties settings(String protocol) {
        Properties settings = new Properties();
        settings.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        settings.setProperty("mail." + protocol + ".connectiontimeout", PATIENCE_IN_MS);
        settings.setProperty("mail." + protocol + ".writetimeout", PATIENCE_IN_MS);
        // Longer than an IDLE lasts: whoever waits for mail hears nothing meanwhile.
        settings.setProperty("mail." + protocol + ".timeout", "900000");
        settings.setProperty("mail." + protocol + ".peek", "true");
        return settings;
    }

    /** Takes out all that is there, and what comes meanwhile: of that the server tells no second time. */
    void empty(Keep keep) throws MessagingException {
        while (tookAny(keep)) {
            inbox.expunge();
        }
    }

    private boolean tookAny(Keep keep) throws MessagingException {
        boolean took = false;
        if (inbox.getMessageCount() > 0) {
            for (Message message : inbox.getMessages()) {
                if (!message.isSet(Flags.Flag.DELETED)) {
                    keep.accept(bytes((IMAPMessage) message));
                    putAway(message);
                    took = true;
                }
            }
        }
        return took;
    }

    private static byte[] bytes(IMAPMessage message) throws MessagingException {
        try (InputStream raw = message.getMimeStream()) {
            return raw.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putAway(Message message) throws MessagingException {
        Message[] one = {message};
        inbox.copyMessages(one, kept);
        inbox.setFlags(one, new Flags(Flags.Flag.DELETED), true);
    }

    /** Whether the server tells of new mail by itself (RFC 2177). */
    boolean tells() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Waits until the server tells of something new. */
    void idle() throws MessagingException {
        inbox.idle(true);
    }

    /** Ends an {@link #idle} on another thread, so that a connection that died in silence is noticed. */
    void nudge() throws MessagingException {
        inbox.getMessageCount();
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
