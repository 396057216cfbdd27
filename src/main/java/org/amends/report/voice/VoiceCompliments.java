package org.amends.report.voice;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist;
import org.amends.platform.KeysetPage;
import org.amends.report.scope.Keyset;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTimes;
import org.jdbi.v3.core.Jdbi;

/** The thanks behind a number of the report, the latest first. */
@ApplicationScoped
class VoiceCompliments {

    private static final String ROWS = """
            SELECT c.id, c.received_at, left(c.words, 500) AS words, c.about, c.language, p.at AS passed_at
            FROM compliment c LEFT JOIN compliment_passing p ON p.compliment_id = c.id
            WHERE c.received_at >= :since AND c.received_at < :until AND (c.received_at, c.id) < (:at, :id)
            ORDER BY c.received_at DESC, c.id DESC LIMIT :limit
            """;

    private static final OffsetDateTime LAST = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LEAST = new UUID(0, 0);

    private final Jdbi jdbi;
    private final ReportTimes times;

    VoiceCompliments(Jdbi jdbi, ReportTimes times) {
        this.jdbi = jdbi;
        this.times = times;
    }

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Page(List<VoiceCompliment> items, Optional<String> next) {}

    Page page(ReportScope scope, Optional<String> after, int limit) {
        KeysetPage<VoiceCompliment> page = KeysetPage.of(
                limit, most -> rows(scope, after.map(Cursor::read), most), row -> Cursor.write(row.position()));
        return new Page(page.rows(), page.next());
    }

    /** Every one of them, fetched as it is read. */
    Iterable<VoiceCompliment> all(ReportScope scope) {
        return Keyset.<VoiceCompliment, VoiceCompliment>rows(
                last -> rows(scope, last.map(VoiceCompliment::position), Keyset.CHUNK), row -> row);
    }

    private List<VoiceCompliment> rows(ReportScope scope, Optional<Worklist.Position> after, int limit) {
        ReportTimes.Span span = times.spanOfWeeks(scope);
        return jdbi.withHandle(handle -> handle.createQuery(ROWS)
                .bind("since", span.since())
                .bind("until", span.until())
                .bind("at", after.map(p -> p.due().atOffset(ZoneOffset.UTC)).orElse(LAST))
                .bind("id", after.map(Worklist.Position::id).orElse(LEAST))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    private static VoiceCompliment read(ResultSet row) throws SQLException {
        return new VoiceCompliment(
                row.getObject("id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("words"),
                Optional.ofNullable(row.getString("about")),
                row.getString("language"),
                Optional.ofNullable(row.getObject("passed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
