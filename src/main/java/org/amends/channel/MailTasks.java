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

    /** As {@code caller} of a contact can't be empty. */
    private static final String UNKNOWN = "–";

    private final ContactBook book;

    MailTasks(ContactBook book) {
        this.book = book;
    }

    /**
     * Who wrote about what, as the reader of mail gives it: names and subjects are short there.
     *
     * @param about the case that it seems to belong to
     */
    public record Task(
            UUID mail,
            Instant at,
            Optional<String> from,
            Optional<String> name,
            Optional<String> subject,
            Optional<UUID> about) {}

    /** In the caller's transaction. Where no channel takes mail, the mail is kept and only the log tells of it. */
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
                        task.from().orElse(UNKNOWN),
                        task.name().filter(name -> !name.isBlank()),
                        Optional.of((task.subject().orElse("") + "\n/desk/mails/" + task.mail()).strip()),
                        task.about(),
                        Optional.empty(),
                        line.get().owner()));
    }
}
