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
import org.amends.lifecycle.CaseStatus;
import org.amends.platform.KeysetPage;
import org.amends.report.scope.Keyset;
import org.amends.report.scope.ReportScope;
import org.amends.report.scope.ReportTimes;
import org.jdbi.v3.core.Jdbi;

/** The cases behind the numbers of the report with their customers' words (S0-2), the latest first. */
@ApplicationScoped
class VoiceCases {

    private static final String COMPLAINTS = """
            SELECT c.id, c.reference, c.title, c.status, c.received_at AS at, left(t.body, 500) AS words, k.language,
            """ + FirstContact.MINUTES + """
                   AS minutes
            FROM case_file c
            JOIN case_contact k ON k.case_id = c.id
            LEFT JOIN case_text t ON t.case_id = c.id AND t.seq = 0 AND t.field = 'words'
            WHERE c.machine LIKE 'complaint-%' AND c.received_at >= :since AND c.received_at < :until
              AND (c.received_at, c.id) < (:at, :case) AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            """;

    private static final String LATEST = " ORDER BY at DESC, id DESC LIMIT :limit";

    /** That they are not received any more is said twice, so that the others are not even looked at. */
    private static final String CONTACTED =
            "SELECT * FROM (" + COMPLAINTS + " AND c.status <> 'RECEIVED') AS filed WHERE minutes IS NOT NULL";

    private static final String TOLD_OTHERS = """
            SELECT c.id, c.reference, c.title, c.status, t.at, t.place AS words, k.language, CAST(NULL AS bigint) AS minutes
            FROM told_others t
            JOIN case_file c ON c.id = t.case_id
            JOIN case_contact k ON k.case_id = c.id
            WHERE t.told AND t.at >= :since AND t.at < :until AND (t.at, c.id) < (:at, :case)
              AND NOT EXISTS (SELECT FROM told_others later WHERE later.case_id = t.case_id AND later.number > t.number)
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            """;

    private static final String OUTSIDE = """
            SELECT c.id, c.reference, c.title, c.status, p.at, left(p.words, 500) AS words, k.language, CAST(NULL AS bigint) AS minutes
            FROM posting p
            JOIN case_file c ON c.id = p.case_id
            JOIN case_contact k ON k.case_id = c.id
            WHERE p.opened_case AND p.at >= :since AND p.at < :until AND (p.at, c.id) < (:at, :case)
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            """;

    private static final String ASKED = """
            SELECT c.id, c.reference, c.title, c.status, s.at, last.words, k.language, CAST(NULL AS bigint) AS minutes
            FROM closed_stage s
            JOIN case_file c ON c.id = s.case_id
            JOIN case_contact k ON k.case_id = c.id
            LEFT JOIN LATERAL (
                SELECT a.words FROM fairness_answer a
                WHERE a.case_id = s.case_id AND a.seq = s.seq ORDER BY a.number DESC LIMIT 1) AS last ON true
            WHERE s.stage = :stage AND s.at >= :since AND s.at < :until AND (s.at, c.id) < (:at, :case)
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
            """;

    private static final OffsetDateTime LAST = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LEAST = new UUID(0, 0);

    private final Jdbi jdbi;
    private final ReportTimes times;

    VoiceCases(Jdbi jdbi, ReportTimes times) {
        this.jdbi = jdbi;
        this.times = times;
    }

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Page(List<VoiceCase> items, Optional<String> next) {}

    Page page(VoiceMatter matter, ReportScope scope, Optional<String> after, int limit) {
        KeysetPage<VoiceCase> page = KeysetPage.of(
                limit, most -> rows(matter, scope, after.map(Cursor::read), most), row -> Cursor.write(row.position()));
        return new Page(page.rows(), page.next());
    }

    /** Every one of them, fetched as it is read. */
    Iterable<VoiceCase> all(VoiceMatter matter, ReportScope scope) {
        return Keyset.<VoiceCase, VoiceCase>rows(
                last -> rows(matter, scope, last.map(VoiceCase::position), Keyset.CHUNK), row -> row);
    }

    private List<VoiceCase> rows(VoiceMatter matter, ReportScope scope, Optional<Worklist.Position> after, int limit) {
        ReportTimes.Span span = times.spanOfWeeks(scope);
        return jdbi.withHandle(handle -> handle.createQuery(statement(matter) + LATEST)
                .bind("team", scope.team().orElse(null))
                .bind("stage", scope.stage().map(Enum::name).orElse("ACKNOWLEDGED"))
                .bind("since", span.since())
                .bind("until", span.until())
                .bind("at", after.map(p -> p.due().atOffset(ZoneOffset.UTC)).orElse(LAST))
                .bind("case", after.map(Worklist.Position::id).orElse(LEAST))
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    private static String statement(VoiceMatter matter) {
        return switch (matter) {
            case COMPLAINTS -> COMPLAINTS;
            case CONTACTED -> CONTACTED;
            case TOLD_OTHERS -> TOLD_OTHERS;
            case OUTSIDE -> OUTSIDE;
            case ASKED -> ASKED;
        };
    }

    private static VoiceCase read(ResultSet row) throws SQLException {
        return new VoiceCase(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                CaseStatus.valueOf(row.getString("status")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("words")),
                row.getString("language"),
                Optional.ofNullable(row.getObject("minutes", Long.class)));
    }
}
