package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A parcel that belongs to no case is looked at by whoever answers for what comes by post, with the clock of that channel. Where
 * nothing comes by post, whoever answers for another channel has it: somebody always does.
 */
@ApplicationScoped
public class ParcelTasks {

    private static final int LONGEST_CALLER = 254;
    private static final int LONGEST_NOTE = 2_000;

    /** As {@code caller} of a contact can't be empty. */
    private static final String UNKNOWN = "–";

    private final ContactBook book;

    ParcelTasks(ContactBook book) {
        this.book = book;
    }

    /**
     * A parcel that was taken in.
     *
     * @param sender the first line of what is written on it
     * @param what is in it
     */
    public record Task(Instant at, Optional<String> sender, String what, UUID takenBy) {}

    /** In the caller's transaction. Empty where the house has no channel at all, so that nobody could have it. */
    public Optional<UUID> open(Handle handle, Task task) {
        return ContactBook.parcelLine(handle).map(line -> book.open(handle, entry(line, task)));
    }

    /** In the caller's transaction: it belongs to that case. */
    public void matched(Handle handle, UUID task, UUID caseId, String said, UUID by) {
        book.handle(handle, new ContactBook.Tried(task, How.LED_TO_CASE, said, Optional.of(caseId), by));
    }

    /** In the caller's transaction: it belongs to no case and is no longer ours to look at. */
    public void letGo(Handle handle, UUID task, String said, UUID by) {
        book.handle(handle, new ContactBook.Tried(task, How.LET_GO, said, Optional.empty(), by));
    }

    private static ContactBook.Entry entry(ContactBook.Line line, Task task) {
        return new ContactBook.Entry(
                line,
                ContactKind.PARCEL,
                task.at(),
                task.sender().map(text -> shortened(text, LONGEST_CALLER)).orElse(UNKNOWN),
                Optional.empty(),
                Optional.of(shortened(task.what(), LONGEST_NOTE)),
                Optional.empty(),
                Optional.of(task.takenBy()),
                line.owner());
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
