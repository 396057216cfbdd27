package org.amends.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.amends.desk.casepage.CaseMails;
import org.jdbi.v3.core.Jdbi;

/** What came in about a case, for its page. */
@ApplicationScoped
class MailsOfCase implements CaseMails {

    private static final String OF_CASE = """
            SELECT * FROM incoming_mail WHERE case_id = :case ORDER BY arrived_at, id LIMIT 200
            """;
    private static final String ROWS = MailRows.OF.formatted(OF_CASE) + " ORDER BY m.arrived_at, m.id";

    private final Jdbi jdbi;

    MailsOfCase(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Line> of(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(ROWS)
                .bind("case", caseId)
                .map(MailRows::read)
                .map(mail -> new Line(
                        mail.id(),
                        mail.arrivedAt(),
                        mail.subject().orElse(""),
                        mail.standing().name()))
                .list());
    }
}
