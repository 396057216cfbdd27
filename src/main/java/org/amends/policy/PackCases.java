package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.CaseStatus;
import org.amends.platform.KeysetPage;
import org.amends.platform.input.WrittenInstant;
import org.amends.platform.problem.Problem;
import org.amends.policy.pack.PackRef;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The cases that are measured by a pack: the open ones, the nearest deadline first, then those that have ended. */
@ApplicationScoped
class PackCases {

    /** The database walks either the open cases by due date or the pack's own, whichever are fewer. */
    private static final String OPEN = """
            SELECT c.id, c.reference, c.status, c.received_at, c.next_due_at
            FROM case_file c
            WHERE c.is_open AND (c.next_due_at, c.id) > (:due, :id)
              AND EXISTS (SELECT FROM case_pack p WHERE p.case_id = c.id AND p.pack = :pack)
            ORDER BY c.next_due_at, c.id
            LIMIT :limit
            """;

    private static final String ENDED = """
            SELECT c.id, c.reference, c.status, c.received_at, c.next_due_at
            FROM case_pack p
            JOIN case_file c ON c.id = p.case_id
            WHERE p.pack = :pack AND p.case_id > :id AND NOT c.is_open
            ORDER BY p.case_id
            LIMIT :limit
            """;
    private static final OffsetDateTime FIRST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LEAST = new UUID(0, 0);

    private final Jdbi jdbi;

    PackCases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param dueAt the nearest deadline; empty for a case that has ended */
    record Row(UUID id, String reference, CaseStatus status, Instant receivedAt, Optional<Instant> dueAt) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getString("reference"),
                    CaseStatus.valueOf(row.getString("status")),
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("next_due_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant));
        }

        private Position position() {
            return new Position(dueAt, id);
        }
    }

    /** Where a page ended; without a date it was among those that have ended. */
    private record Position(Optional<Instant> due, UUID id) {

        String write() {
            String plain = due.map(Instant::toString).orElse("") + " " + id;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }

        static Position read(String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
                Optional<Instant> due = parts[0].isEmpty()
                        ? Optional.empty()
                        : Optional.of(WrittenInstant.read(parts[0]).orElseThrow());
                return new Position(due, UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | NoSuchElementException | ArrayIndexOutOfBoundsException e) {
                throw Problem.invalid("after", "not-a-position", "Send “next” of the page before, unchanged.");
            }
        }
    }

    record Page(List<Row> rows, Optional<String> next) {}

    /** @param after {@code next} of the page before */
    Page page(PackRef pack, Optional<String> after, int limit) {
        Optional<Position> from = after.map(Position::read);
        KeysetPage<Row> page = KeysetPage.of(
                limit, most -> jdbi.withHandle(handle -> rows(handle, pack, from, most)), row -> row.position()
                        .write());
        return new Page(page.rows(), page.next());
    }

    private static List<Row> rows(Handle handle, PackRef pack, Optional<Position> from, int limit) {
        boolean amongEnded = from.isPresent() && from.get().due().isEmpty();
        List<Row> rows = new ArrayList<>();
        if (!amongEnded) {
            rows.addAll(open(handle, pack, from, limit));
        }
        if (rows.size() < limit) {
            UUID id = amongEnded ? from.get().id() : LEAST;
            rows.addAll(ended(handle, pack, id, limit - rows.size()));
        }
        return rows;
    }

    private static List<Row> open(Handle handle, PackRef pack, Optional<Position> from, int limit) {
        return handle.createQuery(OPEN)
                .bind("pack", pack.toString())
                .bind(
                        "due",
                        from.flatMap(Position::due)
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(FIRST))
                .bind("id", from.map(Position::id).orElse(LEAST))
                .bind("limit", limit)
                .map((row, context) -> Row.read(row))
                .list();
    }

    private static List<Row> ended(Handle handle, PackRef pack, UUID after, int limit) {
        return handle.createQuery(ENDED)
                .bind("pack", pack.toString())
                .bind("id", after)
                .bind("limit", limit)
                .map((row, context) -> Row.read(row))
                .list();
    }
}
