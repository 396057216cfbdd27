package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A mail that no program could bring to its place is a message that the owner of the mail channel answers, with its clock. */
@ApplicationScoped
public class MailTasks {

    /** As {@code caller} of a contact can't be empty. */
    private static final String UNKNOWN = "–";

    private final ContactBook book;

    MailTasks(ContactBook book) {
        this.book = book;
    }

    /**
     * Who wrote about what, as the reader of mail gives it: names and subjects are short there, and never blank.
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

    /** In the caller's transaction. Empty where no channel takes mail, so that nobody could have it. */
    public Optional<UUID> open(Handle handle, Task task) {
        return ContactBook.mailLine(handle).map(line -> book.open(handle, entry(line, task)));
    }

    private static ContactBook.Entry entry(ContactBook.Line line, Task task) {
        return new ContactBook.Entry(
                line,
                ContactKind.MESSAGE,
                task.at(),
                task.from().orElse(UNKNOWN),
                task.name(),
                task.subject(),
                task.about(),
                Optional.empty(),
                line.owner());
    }
}
