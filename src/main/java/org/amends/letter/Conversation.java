package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The mails of a case that the relay has taken, so that a customer's program shows all of them as one conversation. */
@ApplicationScoped
class Conversation {

    /** The first and the last ones: a header that grows without end is refused somewhere. */
    private static final String BEFORE = """
            SELECT seq, topic FROM (
                SELECT position, seq, topic, row_number() OVER (ORDER BY position) AS oldest,
                       row_number() OVER (ORDER BY position DESC) AS newest
                FROM outbox
                WHERE case_id = :case AND topic IN ('LETTER', 'REMINDER', 'CONFIRMATION', 'AFTERCARE') AND outcome = :taken
                  AND position < :position) AS sent
            WHERE oldest = 1 OR newest <= 10
            ORDER BY position
            """;

    private final Jdbi jdbi;
    private final MessageIds ids;

    Conversation(Jdbi jdbi, MessageIds ids) {
        this.jdbi = jdbi;
        this.ids = ids;
    }

    /** Message-IDs, the oldest first. */
    List<String> before(Outbox.Item item) {
        return jdbi.withHandle(handle -> handle.createQuery(BEFORE)
                .bind("case", item.caseId())
                .bind("position", item.position())
                .bind("taken", Outbox.TAKEN)
                .map((row, context) -> ids.of(
                        MessageIds.id(item.caseId(), row.getInt("seq"), Outbox.Topic.valueOf(row.getString("topic")))))
                .list());
    }
}
