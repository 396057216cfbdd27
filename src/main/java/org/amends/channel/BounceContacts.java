package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.MentionBook;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Verb;
import org.jdbi.v3.core.Handle;

/**
 * A letter that came back is a contact on the mail channel, which the owner of its case owes, whoever that is by then. Where
 * there is no such channel, the owner finds it among their mentions until they have opened the case.
 */
@ApplicationScoped
class BounceContacts implements Following {

    /** As {@code caller} of a contact can't be empty. */
    private static final String NO_ADDRESS = "–";

    /** Who owes it besides can't be the same person; who that is then is found out again. */
    private static final String FOLLOW_THE_CASE = """
            UPDATE channel_contact SET owed_by = :owner, fallback_id = nullif(fallback_id, :owner)
            WHERE kind = 'BOUNCE' AND owed_by = :before AND case_id = :case AND handled_at IS NULL
            """;

    private final ContactBook book;
    private final MentionBook mentions;

    BounceContacts(ContactBook book, MentionBook mentions) {
        this.book = book;
        this.mentions = mentions;
    }

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        UUID before = file.state().owner();
        if (!event.owner().equals(before)) {
            handle.createUpdate(FOLLOW_THE_CASE)
                    .bind("owner", event.owner())
                    .bind("before", before)
                    .bind("case", file.id())
                    .execute();
        }
        if (event.verb() == Verb.BOUNCE) {
            ContactBook.mailLine(handle)
                    .ifPresentOrElse(
                            line -> book.open(handle, entry(line, file, event, words)),
                            () -> mentions.enter(handle, file.id(), event.seq(), event.owner()));
        }
    }

    private static ContactBook.Entry entry(
            ContactBook.Line line, LoggedCase file, Event event, Map<String, String> words) {
        return new ContactBook.Entry(
                line,
                ContactKind.BOUNCE,
                event.at(),
                file.contact().email().orElse(NO_ADDRESS),
                Optional.of(file.contact().name()),
                Optional.ofNullable(words.get("reason")),
                Optional.of(file.id()),
                Optional.empty(),
                event.owner());
    }
}
