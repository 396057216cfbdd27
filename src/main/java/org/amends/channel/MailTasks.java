package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** A mail that no program could bring to its place is a message that the owner of the mail channel answers, with its clock. */
@ApplicationScoped
public class MailTasks {

    private static final Logger LOG = Logger.getLogger(MailTasks.class);

    private static final int LONGEST_NOTE = 1_900;
    private static final int LONGEST_NAME = 200;

    /** As {@code caller} of a contact can't be empty. */
    private static final String UNKNOWN = "–";

    private final ContactBook book;

    MailTasks(ContactBook book) {
        this.book = book;
    }

    /** @param about the case that it seems to belong to */
    public record Task(
            UUID mail,
            Instant at,
            Optional<String> from,
            Optional<String> name,
            Optional<String> subject,
            Optional<UUID> about) {}

    /** In the caller's transaction. Where no channel takes mail, it stays in the list of mails alone. */
    public void open(Handle handle, Task task) {
        Optional<ContactBook.Line> line = ContactBook.mailLine(handle);
        if (line.isEmpty()) {
            LOG.warnf("No channel takes mail, so nobody is told of the mail %s.", task.mail());
            return;
        }
        book.open(
                handle,
                new ContactBook.Entry(
                        line.get(),
                        ContactKind.MESSAGE,
                        task.at(),
                        task.from().filter(address -> address.length() <= 254).orElse(UNKNOWN),
                        task.name().filter(name -> !name.isBlank()).map(name -> cut(name, LONGEST_NAME)),
                        Optional.of(cut(task.subject().orElse("") + "\n/desk/mails/" + task.mail(), LONGEST_NOTE)
                                .strip()),
                        task.about(),
                        Optional.empty(),
                        line.get().owner()));
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
