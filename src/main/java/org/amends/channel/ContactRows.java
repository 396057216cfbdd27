package org.amends.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Contacts as the database holds them. */
final class ContactRows {

    private ContactRows() {}

    private record Attempted(UUID contact, Contact.Attempt attempt) {}

    static Contact read(ResultSet row, StatementContext context) throws SQLException {
        Optional<Instant> handled = instant(row, "handled_at");
        return new Contact(
                row.getObject("id", UUID.class),
                row.getString("channel_id"),
                row.getString("channel_name"),
                ContactKind.valueOf(row.getString("kind")),
                instant(row, "at").orElseThrow(),
                row.getString("caller"),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("note")),
                reference(row),
                Optional.ofNullable(row.getObject("mail", UUID.class)),
                Optional.ofNullable(row.getObject("parcel", UUID.class)),
                Optional.ofNullable(row.getObject("opened_by", UUID.class)),
                instant(row, "due_at").orElseThrow(),
                row.getObject("owed_by", UUID.class),
                Optional.ofNullable(row.getObject("fallback_id", UUID.class)),
                handled,
                Standing.of(handled.isPresent(), row.getBoolean("missed")),
                List.of());
    }

    /** The oldest first. */
    static Map<UUID, List<Contact.Attempt>> byContact(Query attempts) {
        Map<UUID, List<Contact.Attempt>> byContact = new HashMap<>();
        attempts.map((row, context) -> attempt(row)).list().forEach(tried -> byContact
                .computeIfAbsent(tried.contact(), contact -> new ArrayList<>())
                .add(tried.attempt()));
        return byContact;
    }

    private static Attempted attempt(ResultSet row) throws SQLException {
        return new Attempted(
                row.getObject("contact_id", UUID.class),
                new Contact.Attempt(
                        How.valueOf(row.getString("how")),
                        row.getString("said"),
                        reference(row),
                        row.getObject("by_id", UUID.class),
                        instant(row, "at").orElseThrow()));
    }

    private static Optional<CaseReference> reference(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("reference")).map(CaseReference::new);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
