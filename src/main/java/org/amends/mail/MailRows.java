package org.amends.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.mail.reading.Kind;
import org.jdbi.v3.core.statement.StatementContext;

/** Mails as the database holds them, without their bytes. */
final class MailRows {

    /** What a row needs, of mails that a statement chose. */
    static final String OF = """
            SELECT m.id, m.arrived_at, m.sender, m.sender_name, m.subject, m.kind, m.outcome, m.reason, m.task_id,
                   c.reference, k.owed_by, k.handled_at
            FROM (%s) AS m
            LEFT JOIN case_file c ON c.id = m.case_id
            LEFT JOIN channel_contact k ON k.id = m.task_id
            """;

    private MailRows() {}

    static IncomingMail read(ResultSet row, StatementContext context) throws SQLException {
        return new IncomingMail(
                row.getObject("id", UUID.class),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                text(row, "sender"),
                text(row, "sender_name"),
                text(row, "subject"),
                text(row, "kind").map(Kind::valueOf),
                text(row, "outcome").map(MailOutcome::valueOf),
                text(row, "reason"),
                text(row, "reference").map(CaseReference::new),
                task(row));
    }

    private static Optional<IncomingMail.Task> task(ResultSet row) throws SQLException {
        Optional<UUID> id = Optional.ofNullable(row.getObject("task_id", UUID.class));
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new IncomingMail.Task(
                        id.get(),
                        row.getObject("owed_by", UUID.class),
                        row.getObject("handled_at", OffsetDateTime.class) != null));
    }

    /** What is blank is not there. */
    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
    }
}
