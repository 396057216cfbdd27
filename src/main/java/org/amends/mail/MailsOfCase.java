package org.amends.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.amends.desk.CaseMails;
import org.jdbi.v3.core.Jdbi;

/** What came in about a case, for its page. */
@ApplicationScoped
class MailsOfCase implements CaseMails {

    private static final String OF_CASE = """
            SELECT id, arrived_at, outcome FROM incoming_mail WHERE case_id = :case ORDER BY arrived_at, id LIMIT 200
            """;

    private final Jdbi jdbi;

    MailsOfCase(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Line> of(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CASE)
                .bind("case", caseId)
                .map((row, context) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                        row.getString("outcome")))
                .list());
    }
}
