package org.amends.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist.Position;
import org.amends.platform.KeysetPage;
import org.jdbi.v3.core.Jdbi;

/** Every mail that came in, the newest first, page by page. */
@ApplicationScoped
class MailList {

    private static final String PAGE = """
            SELECT * FROM incoming_mail
            WHERE (arrived_at, id) < (:before, :id) %s
            ORDER BY arrived_at DESC, id DESC LIMIT :limit
            """;

    /** The subselect's order is not promised to its reader. */
    private static final String ROWS = MailRows.OF + " ORDER BY m.arrived_at DESC, m.id DESC";

    /** One statement for each way in, so that each has the index it needs. */
    private static final String ALL = ROWS.formatted(PAGE.formatted(""));

    private static final String WAITING = ROWS.formatted(PAGE.formatted("AND sorted_at IS NULL"));
    private static final String WITH_OUTCOME = ROWS.formatted(PAGE.formatted("AND outcome = :outcome"));
    private static final String OF_NOBODY =
            ROWS.formatted(PAGE.formatted("AND outcome = 'FOR_A_PERSON' AND task_id IS NULL"));

    private static final OffsetDateTime EVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LEAST = new UUID(0, 0);

    private final Jdbi jdbi;

    MailList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Which of them: by what became of them. */
    enum Shown {
        ALL(MailList.ALL),
        WAITING(MailList.WAITING),
        OF_NOBODY(MailList.OF_NOBODY),
        FOR_A_PERSON(WITH_OUTCOME),
        FILED(WITH_OUTCOME),
        ANSWERED(WITH_OUTCOME),
        CAME_BACK(WITH_OUTCOME),
        LEFT_ALONE(WITH_OUTCOME);

        private final String statement;

        Shown(String statement) {
            this.statement = statement;
        }
    }

    /** @param next where the rest begins; absent when this is all */
    record Page(List<IncomingMail> mails, Optional<String> next) {}

    Page page(Shown shown, Optional<String> after, int most) {
        KeysetPage<IncomingMail> page = KeysetPage.of(
                most,
                limit -> rows(shown, after.map(Cursor::read), limit),
                last -> Cursor.write(new Position(last.arrivedAt(), last.id())));
        return new Page(page.rows(), page.next());
    }

    private List<IncomingMail> rows(Shown shown, Optional<Position> after, int limit) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(shown.statement)
                    .bind("before", after.map(Position::due).map(MailList::utc).orElse(EVER))
                    .bind("id", after.map(Position::id).orElse(LEAST))
                    .bind("limit", limit);
            if (shown.statement.equals(WITH_OUTCOME)) {
                query.bind("outcome", shown.name());
            }
            return query.map(MailRows::read).list();
        });
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
