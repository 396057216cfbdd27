package org.amends.channel;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.time.DueDate;
import org.amends.time.OrganisationCalendar;
import org.amends.time.Term;
import org.amends.time.Unit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes contacts down, each with its callback clock, and what came of them. */
@ApplicationScoped
class ContactBook {

    private static final String LINE = """
            SELECT id, owner_id, callback_hours, active, now() AS now FROM channel WHERE id = :id
            """;
    private static final String MAIL_LINE = """
            SELECT id, owner_id, callback_hours, active, now() AS now FROM channel
            WHERE kind = 'EMAIL' AND active ORDER BY id LIMIT 1
            """;

    /** One of the post where there is one; else the nearest to it. */
    private static final String PARCEL_LINE = """
            SELECT id, owner_id, callback_hours, active, now() AS now FROM channel
            WHERE active
            ORDER BY array_position(ARRAY['POST', 'IN_PERSON', 'EMAIL', 'PHONE', 'WEB', 'API'], kind), id LIMIT 1
            """;

    private static final String CASE = "SELECT id FROM case_file WHERE reference = :reference";

    private static final String OPEN = """
            INSERT INTO channel_contact (id, channel_id, kind, at, caller, name, note, case_id, opened_by, due_at, owed_by)
            VALUES (:id, :channel, :kind, :at, :caller, :name, :note, :case, :openedBy, :due, :owedBy)
            ON CONFLICT ON CONSTRAINT channel_contact_once DO NOTHING
            """;
    private static final String SAME = """
            SELECT id FROM channel_contact WHERE channel_id = :channel AND kind = :kind AND at = :at AND caller = :caller
            """;

    private static final String HANDLE = """
            WITH found AS (
                SELECT id, due_at FROM channel_contact WHERE id = :id AND handled_at IS NULL FOR UPDATE),
            tried AS (
                INSERT INTO contact_attempt (contact_id, id, how, said, case_id, by_id)
                SELECT id, :attempt, :how, :said, :case, :by FROM found),
            ended AS (
                UPDATE channel_contact k SET handled_at = now() FROM found WHERE k.id = found.id AND :ends),
            judged AS (
                INSERT INTO contact_verdict (contact_id, verdict, at)
                SELECT id, CASE WHEN now() <= due_at THEN 'KEPT' ELSE 'MISSED' END, now() FROM found WHERE :ends
                ON CONFLICT DO NOTHING)
            SELECT count(*) FROM found
            """;

    private final Jdbi jdbi;
    private final OrganisationCalendar calendar;

    ContactBook(Jdbi jdbi, OrganisationCalendar calendar) {
        this.jdbi = jdbi;
        this.calendar = calendar;
    }

    /**
     * A channel that something comes in by.
     *
     * @param now on the database's clock
     */
    record Line(String id, UUID owner, int callbackHours, boolean active, Instant now) {}

    /** What came in. Its clock begins when it happened or, outside business time, at the next opening. */
    record Entry(
            Line line,
            ContactKind kind,
            Instant at,
            String caller,
            Optional<String> name,
            Optional<String> note,
            Optional<UUID> about,
            Optional<UUID> openedBy,
            UUID owedBy) {}

    record Tried(UUID contact, How how, String said, Optional<UUID> led, UUID by) {}

    Optional<Line> line(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(LINE)
                .bind("id", id)
                .map((row, context) -> line(row))
                .findOne());
    }

    /** The one that mail comes and goes by; empty when there is none. */
    static Optional<Line> mailLine(Handle handle) {
        return handle.createQuery(MAIL_LINE).map((row, context) -> line(row)).findOne();
    }

    /** The one whose owner looks at parcels that belong to no case; empty where the house has no channel. */
    static Optional<Line> parcelLine(Handle handle) {
        return handle.createQuery(PARCEL_LINE).map((row, context) -> line(row)).findOne();
    }

    Optional<UUID> caseOf(CaseReference reference) {
        return jdbi.withHandle(handle -> handle.createQuery(CASE)
                .bind("reference", reference.text())
                .mapTo(UUID.class)
                .findOne());
    }

    UUID open(Entry entry) {
        return jdbi.inTransaction(handle -> open(handle, entry));
    }

    /** The same inside the caller's transaction. What was reported before is the contact that it was then. */
    UUID open(Handle handle, Entry entry) {
        UUID id = Generators.timeBasedEpochRandomGenerator().generate();
        int opened = handle.createUpdate(OPEN)
                .bind("id", id)
                .bind("channel", entry.line().id())
                .bind("kind", entry.kind().name())
                .bind("at", entry.at())
                .bind("caller", entry.caller())
                .bind("name", entry.name().orElse(null))
                .bind("note", entry.note().orElse(null))
                .bind("case", entry.about().orElse(null))
                .bind("openedBy", entry.openedBy().orElse(null))
                .bind("due", due(entry))
                .bind("owedBy", entry.owedBy())
                .execute();
        return opened == 1 ? id : same(handle, entry);
    }

    private Instant due(Entry entry) {
        return DueDate.of(entry.at(), new Term(entry.line().callbackHours(), Unit.BUSINESS_HOURS), calendar.current());
    }

    private static UUID same(Handle handle, Entry entry) {
        return handle.createQuery(SAME)
                .bind("channel", entry.line().id())
                .bind("kind", entry.kind().name())
                .bind("at", entry.at())
                .bind("caller", entry.caller())
                .mapTo(UUID.class)
                .one();
    }

    /** @return whether it was still open */
    boolean handle(Tried tried) {
        return jdbi.withHandle(handle -> handle(handle, tried));
    }

    /** The same inside the caller's transaction. */
    boolean handle(Handle handle, Tried tried) {
        return handle.createQuery(HANDLE)
                        .bind("id", tried.contact())
                        .bind(
                                "attempt",
                                Generators.timeBasedEpochRandomGenerator().generate())
                        .bind("how", tried.how().name())
                        .bind("said", tried.said())
                        .bind("case", tried.led().orElse(null))
                        .bind("by", tried.by())
                        .bind("ends", tried.how().ends())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getObject("owner_id", UUID.class),
                row.getInt("callback_hours"),
                row.getBoolean("active"),
                row.getObject("now", OffsetDateTime.class).toInstant());
    }
}
