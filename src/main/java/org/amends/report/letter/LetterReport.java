package org.amends.report.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.platform.KeysetPage;
import org.amends.platform.Patience;
import org.amends.platform.RecentAnswers;
import org.amends.report.scope.Keyset;
import org.amends.report.scope.ReportsConfig;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether letters went the way in which their readers want to be written to (S2-11), and how often customers put right what an
 * acknowledgement said that we had understood (S2-5). Never by person.
 */
@ApplicationScoped
class LetterReport {

    private static final String FIGURES = """
            SELECT l.team_id, grouping(l.team_id) = 1 AS whole, count(*) AS letters,
                   count(*) FILTER (WHERE l.language AND l.channel AND l.form) AS their_way,
                   count(*) FILTER (WHERE l.reads_back) AS read_backs,
                   count(*) FILTER (WHERE l.reads_back AND EXISTS (
                       SELECT FROM read_back_correction r WHERE r.case_id = l.case_id AND r.seq > l.seq)) AS corrected
            FROM case_letter l
            WHERE l.at >= now() - :days * interval '1 day' AND (CAST(:team AS uuid) IS NULL OR l.team_id = :team)
            GROUP BY GROUPING SETS ((), (l.team_id))
            ORDER BY whole DESC, l.team_id
            """;

    private static final String OTHERWISE = """
            SELECT l.case_id, c.reference, c.title, l.at, l.language, l.channel, l.form
            FROM case_letter l JOIN case_file c ON c.id = l.case_id
            WHERE NOT (l.language AND l.channel AND l.form)
              AND l.at >= now() - :days * interval '1 day' AND (CAST(:team AS uuid) IS NULL OR l.team_id = :team)
              AND (CAST(:at AS timestamptz) IS NULL OR (l.at, l.case_id) < (:at, :case))
            ORDER BY l.at DESC, l.case_id DESC
            LIMIT :limit
            """;

    /** Of letters that were written in the days; each by the last message that put it right. */
    private static final String CORRECTED = """
            SELECT * FROM (
                SELECT l.case_id, c.reference, c.title, l.language, l.channel, l.form,
                       (SELECT max(e.at) FROM read_back_correction r
                        JOIN case_event e ON e.case_id = r.case_id AND e.seq = r.seq
                        WHERE r.case_id = l.case_id AND r.seq > l.seq) AS at
                FROM case_letter l JOIN case_file c ON c.id = l.case_id
                WHERE l.reads_back AND l.case_id IN (SELECT case_id FROM read_back_correction)
                  AND l.at >= now() - :days * interval '1 day' AND (CAST(:team AS uuid) IS NULL OR l.team_id = :team)
            ) AS listed
            WHERE at IS NOT NULL AND (CAST(:at AS timestamptz) IS NULL OR (at, case_id) < (:at, :case))
            ORDER BY at DESC, case_id DESC
            LIMIT :limit
            """;

    private final Jdbi jdbi;
    private final Rosters rosters;
    private final RecentAnswers<Question, List<Line>> answers;

    LetterReport(Jdbi jdbi, Rosters rosters, ReportsConfig config) {
        this.jdbi = jdbi;
        this.rosters = rosters;
        this.answers = RecentAnswers.within(config.freshness(), this::count);
    }

    /** Which letters are listed. */
    enum Which {
        /** Those that did not go the way in which their reader wants to be written to. */
        OTHERWISE(LetterReport.OTHERWISE),
        /** Acknowledgements whose reader put right what we had understood. */
        CORRECTED(LetterReport.CORRECTED);

        private final String sql;

        Which(String sql) {
            this.sql = sql;
        }

        /** The last part of its page's address. */
        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param days how long ago a letter may have been written */
    record Question(Optional<UUID> team, int days) {}

    /** @param team empty for all together */
    record Line(Optional<UUID> team, long letters, long theirWay, long readBacks, long corrected) {}

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Page(List<ListedLetter> items, Optional<String> next) {}

    private record Row(UUID caseId, ListedLetter letter) {

        Worklist.Position position() {
            return new Worklist.Position(letter.at(), caseId);
        }
    }

    /** All together first. */
    List<LetterFigures> figures(Question question) {
        Roster roster = rosters.recent();
        return answers.to(question).stream()
                .map(line -> LetterFigures.of(line, roster))
                .toList();
    }

    private List<Line> count(Question question) {
        return Patience.within(jdbi, handle -> handle.createQuery(FIGURES)
                .bind("team", question.team().orElse(null))
                .bind("days", question.days())
                .map((row, context) -> new Line(
                        row.getBoolean("whole") ? Optional.empty() : Optional.of(row.getObject("team_id", UUID.class)),
                        row.getLong("letters"),
                        row.getLong("their_way"),
                        row.getLong("read_backs"),
                        row.getLong("corrected")))
                .list());
    }

    /** The newest first. */
    Page page(Which which, Question question, Optional<String> after, int limit) {
        KeysetPage<Row> page = KeysetPage.of(
                limit,
                most -> rows(which, question, after.map(Cursor::read), most),
                row -> Cursor.write(row.position()));
        return new Page(page.map(Row::letter), page.next());
    }

    /** Every letter, fetched as it is read. */
    Iterable<ListedLetter> all(Which which, Question question) {
        return Keyset.rows(last -> rows(which, question, last.map(Row::position), Keyset.CHUNK), Row::letter);
    }

    private List<Row> rows(Which which, Question question, Optional<Worklist.Position> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(which.sql)
                .bind("team", question.team().orElse(null))
                .bind("days", question.days())
                .bind("at", after.map(Worklist.Position::due).orElse(null))
                .bind("case", after.map(Worklist.Position::id).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("case_id", UUID.class),
                new ListedLetter(
                        new CaseReference(row.getString("reference")).text(),
                        row.getString("title"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("language"),
                        row.getBoolean("channel"),
                        row.getBoolean("form")));
    }
}
