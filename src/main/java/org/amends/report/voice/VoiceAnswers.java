package org.amends.report.voice;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.amends.fairness.Fairness;
import org.amends.fairness.Stage;
import org.amends.platform.KeysetPage;
import org.amends.platform.problem.Problem;
import org.amends.report.scope.Keyset;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTimes;
import org.jdbi.v3.core.Jdbi;

/** The answers behind the figures of fairness, in their customers' words, the latest first. */
@ApplicationScoped
class VoiceAnswers {

    private static final String ANSWERS = """
            SELECT a.number, a.at, a.stage, a.fairness, a.words, k.language, c.reference, c.title
            FROM fairness_answer a
            JOIN case_event e ON e.case_id = a.case_id AND e.seq = a.seq
            JOIN case_file c ON c.id = a.case_id
            JOIN case_contact k ON k.case_id = a.case_id
            WHERE e.at >= :since AND e.at < :until
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
              AND (CAST(:stage AS text) IS NULL OR a.stage = :stage)
              AND (CAST(:fairness AS text) IS NULL OR a.fairness = :fairness)
              AND NOT EXISTS (
                  SELECT FROM fairness_answer later WHERE later.case_id = a.case_id AND later.seq = a.seq AND later.number > a.number)
              AND (CAST(:after AS bigint) IS NULL OR a.number < :after)
            ORDER BY a.number DESC
            LIMIT :limit
            """;

    private final Jdbi jdbi;
    private final ReportTimes times;

    VoiceAnswers(Jdbi jdbi, ReportTimes times) {
        this.jdbi = jdbi;
        this.times = times;
    }

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Page(List<VoiceAnswer> items, Optional<String> next) {}

    Page page(ReportScope scope, Optional<String> after, int limit) {
        KeysetPage<VoiceAnswer> page = KeysetPage.of(
                limit, most -> rows(scope, after.map(VoiceAnswers::number), most), row -> Long.toString(row.number()));
        return new Page(page.rows(), page.next());
    }

    /** Every one that counts, fetched as it is read. */
    Iterable<VoiceAnswer> all(ReportScope scope) {
        return Keyset.<VoiceAnswer, VoiceAnswer>rows(
                last -> rows(scope, last.map(VoiceAnswer::number), Keyset.CHUNK), row -> row);
    }

    private List<VoiceAnswer> rows(ReportScope scope, Optional<Long> after, int limit) {
        ReportTimes.Span span = times.spanOfWeeks(scope);
        return jdbi.withHandle(handle -> handle.createQuery(ANSWERS)
                .bind("since", span.since())
                .bind("until", span.until())
                .bind("team", scope.team().orElse(null))
                .bind("stage", scope.stage().map(Enum::name).orElse(null))
                .bind("fairness", scope.fairness().map(Enum::name).orElse(null))
                .bind("after", after.orElse(null))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    /** @throws Problem 400 for what no page named */
    private static long number(String after) {
        if (!after.matches("\\d{1,18}")) {
            throw Problem.invalid("after", "unknown", "Send “next” of the page before, as it was.");
        }
        return Long.parseLong(after);
    }

    private static VoiceAnswer read(ResultSet row) throws SQLException {
        return new VoiceAnswer(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Stage.valueOf(row.getString("stage")),
                Fairness.valueOf(row.getString("fairness")),
                Optional.ofNullable(row.getString("words")),
                row.getString("language"),
                row.getString("reference"),
                row.getString("title"));
    }
}
