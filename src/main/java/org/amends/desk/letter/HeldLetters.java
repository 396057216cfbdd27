package org.amends.desk.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.desk.form.TypedForm;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Letters that wait for some seconds before they go out. Until then nothing has happened: taking one back deletes a row, and
 * sending it deletes the same row in the transaction of its event, so that only one of both can be.
 */
@ApplicationScoped
public class HeldLetters {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    /** A letter must not make its own deadline missed: one that is due by then, or within the minute after, goes out at once. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final String IS_TIME = """
            SELECT id FROM case_file
            WHERE reference = :reference
              AND (next_due_at IS NULL OR next_due_at < now() OR next_due_at > now() + :hold + :margin)
            """;

    /** A form that is sent again takes the place of the one that waits, or that could not go out. */
    private static final String HOLD = """
            INSERT INTO held_letter (case_id, author, form, typed, send_at)
            VALUES (:case, :author, :form, :typed, now() + :hold)
            ON CONFLICT (case_id, author, form) DO UPDATE
            SET typed = excluded.typed, send_at = excluded.send_at, leased_until = '-infinity', tries = 0, hindrance = NULL
            """;

    private static final String OF_AUTHOR = """
            SELECT h.id, c.reference, h.form, greatest(0, ceil(extract(epoch FROM h.send_at - now())))::integer AS seconds, h.hindrance
            FROM held_letter h JOIN case_file c ON c.id = h.case_id
            WHERE h.author = :author ORDER BY h.send_at, h.id LIMIT 20
            """;

    private static final String TAKE_BACK = """
            DELETE FROM held_letter h USING case_file c
            WHERE c.id = h.case_id AND h.id = :id AND h.author = :author
            RETURNING h.id, c.reference, h.form, 0 AS seconds, h.hindrance
            """;

    private static final String CLAIM = """
            UPDATE held_letter h SET leased_until = now() + :lease, tries = h.tries + 1
            FROM case_file c, (
                SELECT id FROM held_letter
                WHERE hindrance IS NULL AND send_at <= now() + :ahead AND leased_until < now()
                ORDER BY send_at LIMIT :most FOR UPDATE SKIP LOCKED) AS due
            WHERE h.id = due.id AND c.id = h.case_id
            RETURNING h.id, c.reference, h.author, h.form, h.typed, h.tries
            """;

    private static final String REFUSE = """
            UPDATE held_letter SET hindrance = :hindrance, typed = NULL WHERE id = :id AND hindrance IS NULL
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json = new ObjectMapper();

    HeldLetters(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A letter whose time has come.
     *
     * @param tries how often it was claimed, this time included
     */
    record Due(UUID id, CaseReference reference, UUID author, TypedForm typed, int tries) {}

    /**
     * Keeps a letter for this long.
     *
     * @return the case in which it waits; empty when that one's next deadline is so near that the letter has to go out at once
     */
    public Optional<UUID> hold(CaseReference reference, UUID author, TypedForm typed, Duration hold) {
        return jdbi.inTransaction(handle -> {
            Optional<UUID> caseId = handle.createQuery(IS_TIME)
                    .bind("reference", reference.text())
                    .bind("hold", hold)
                    .bind("margin", MARGIN)
                    .mapTo(UUID.class)
                    .findOne();
            caseId.ifPresent(id -> handle.createUpdate(HOLD)
                    .bind("case", id)
                    .bind("author", author)
                    .bind("form", typed.name())
                    .bind("typed", text(typed.sent()))
                    .bind("hold", hold)
                    .execute());
            return caseId;
        });
    }

    /** What waits and what could not go out, the oldest first. */
    public List<HeldLetter> of(UUID author) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_AUTHOR)
                .bind("author", author)
                .map((row, context) -> read(row))
                .list());
    }

    /** @return the letter that does not go out; empty when it has gone, or is not this author's */
    public Optional<HeldLetter> takeBack(UUID id, UUID author) {
        return jdbi.inTransaction(handle -> handle.createQuery(TAKE_BACK)
                .bind("id", id)
                .bind("author", author)
                .map((row, context) -> read(row))
                .findOne());
    }

    /**
     * Claims letters whose time has come, for as long as the lease.
     *
     * @param ahead how far to look ahead of the database's clock; zero but in tests
     */
    List<Due> claim(int most, Duration lease, Duration ahead) {
        return jdbi.inTransaction(handle -> handle.createQuery(CLAIM)
                .bind("most", most)
                .bind("lease", lease)
                .bind("ahead", ahead)
                .map((row, context) -> new Due(
                        row.getObject("id", UUID.class),
                        new CaseReference(row.getString("reference")),
                        row.getObject("author", UUID.class),
                        TypedForm.again(row.getString("form"), fields(row.getString("typed"))),
                        row.getInt("tries")))
                .list());
    }

    /** @return false when it was taken back, or went out from elsewhere */
    boolean remove(Handle handle, UUID id) {
        return handle.createUpdate("DELETE FROM held_letter WHERE id = :id")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    void remove(UUID id) {
        jdbi.useHandle(handle -> remove(handle, id));
    }

    void refuse(UUID id, HeldLetter.Hindrance hindrance) {
        jdbi.useHandle(handle -> handle.createUpdate(REFUSE)
                .bind("id", id)
                .bind("hindrance", hindrance)
                .execute());
    }

    private static HeldLetter read(ResultSet row) throws SQLException {
        return new HeldLetter(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("form"),
                row.getInt("seconds"),
                Optional.ofNullable(row.getString("hindrance")).map(HeldLetter.Hindrance::valueOf));
    }

    private String text(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> fields(String text) {
        try {
            return json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
