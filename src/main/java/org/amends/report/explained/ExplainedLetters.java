package org.amends.report.explained;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist;
import org.amends.guard.Finding;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.KeysetPage;
import org.amends.report.scope.Keyset;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Letters that went out in spite of a warning that asks why, or of a refusal, with what their senders answered; the newest first. */
@ApplicationScoped
class ExplainedLetters {

    private static final String LETTERS = """
            SELECT c.id, c.reference, c.title, e.at, t.body AS because, said.who,
                   ARRAY(SELECT jsonb_array_elements_text(said.warnings)) AS warnings,
                   ARRAY(SELECT jsonb_array_elements_text(said.overridden)) AS overridden
            FROM case_text t
            JOIN case_event e ON e.case_id = t.case_id AND e.seq = t.seq
            JOIN case_file c ON c.id = t.case_id
            CROSS JOIN LATERAL (SELECT convert_from(e.canonical, 'UTF8')::jsonb AS event) written
            CROSS JOIN LATERAL (
                SELECT CAST(written.event #>> '{actor,id}' AS uuid) AS who,
                       coalesce(written.event #> '{fact,letter,warnings}', written.event #> '{fact,warnings}', '[]') AS warnings,
                       coalesce(written.event #> '{fact,letter,overridden}', written.event #> '{fact,overridden}', '[]') AS overridden) said
            WHERE t.field = 'because'
              AND (CAST(:team AS uuid) IS NULL OR c.team_id = :team)
              AND (CAST(:at AS timestamptz) IS NULL OR (e.at, e.case_id) < (:at, :case))
            ORDER BY e.at DESC, e.case_id DESC
            LIMIT :limit
            """;

    private final Jdbi jdbi;
    private final Rosters rosters;

    ExplainedLetters(Jdbi jdbi, Rosters rosters) {
        this.jdbi = jdbi;
        this.rosters = rosters;
    }

    /**
     * @param checks which checks warned, by their ids
     * @param overridden which checks refused it, by their ids
     * @param because what the sender answered
     */
    @TemplateData
    public record Letter(
            String reference,
            String title,
            Instant at,
            String sender,
            List<String> checks,
            List<String> overridden,
            String because) {}

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Page(List<Letter> items, Optional<String> next) {}

    private record Row(UUID caseId, Letter letter) {}

    Page page(Optional<UUID> team, Optional<String> after, int limit) {
        KeysetPage<Row> page = KeysetPage.of(
                limit, most -> rows(team, after.map(Cursor::read), most), row -> Cursor.write(position(row)));
        return new Page(page.map(Row::letter), page.next());
    }

    /** Every letter, fetched as it is read. */
    Iterable<Letter> all(Optional<UUID> team) {
        return Keyset.rows(last -> rows(team, last.map(ExplainedLetters::position), Keyset.CHUNK), Row::letter);
    }

    private List<Row> rows(Optional<UUID> team, Optional<Worklist.Position> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LETTERS)
                .bind("team", team.orElse(null))
                .bind("at", after.map(Worklist.Position::due).orElse(null))
                .bind("case", after.map(Worklist.Position::id).orElse(null))
                .bind("limit", limit)
                .map(this::row)
                .list());
    }

    private static Worklist.Position position(Row row) {
        return new Worklist.Position(row.letter().at(), row.caseId());
    }

    private Row row(ResultSet row, StatementContext context) throws SQLException {
        Optional<UUID> sender = Optional.ofNullable(row.getObject("who", UUID.class));
        return new Row(
                row.getObject("id", UUID.class),
                new Letter(
                        new CaseReference(row.getString("reference")).text(),
                        row.getString("title"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        sender.flatMap(rosters.recent()::member)
                                .map(StaffMember::name)
                                .orElse(""),
                        checks((String[]) row.getArray("warnings").getArray())
                                .filter(Finding.ASK_WHY::contains)
                                .toList(),
                        checks((String[]) row.getArray("overridden").getArray()).toList(),
                        row.getString("because")));
    }

    /** A code begins with its check. */
    private static Stream<String> checks(String[] codes) {
        return Stream.of(codes)
                .map(code -> code.replaceFirst("\\..*", "").toUpperCase(Locale.ROOT))
                .distinct()
                .sorted();
    }
}
