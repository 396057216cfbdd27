package org.amends.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.jdbi.v3.core.Jdbi;

/** Which customers told others of their case (S0-18). The last mark counts, and every one stays. */
@ApplicationScoped
public class ToldOthersBook {

    /** In code points. */
    public static final int LONGEST_PLACE = 500;

    private static final String MARKS = """
            SELECT told, place, by_id, at FROM told_others WHERE case_id = :case ORDER BY number DESC
            """;

    private static final String MARK = """
            INSERT INTO told_others (case_id, told, place, by_id) VALUES (:case, :told, :place, :by)
            """;

    private final Jdbi jdbi;
    private final Rosters rosters;

    ToldOthersBook(Jdbi jdbi, Rosters rosters) {
        this.jdbi = jdbi;
        this.rosters = rosters;
    }

    /** The newest first: that one counts. */
    public List<ToldOthers> marks(UUID caseId) {
        Roster roster = rosters.recent();
        return jdbi.withHandle(handle -> handle.createQuery(MARKS)
                .bind("case", caseId)
                .map((row, context) -> read(row, roster))
                .list());
    }

    /**
     * One that says the same again is none.
     *
     * @param by nobody of the house when the customer says it themselves
     */
    public void mark(UUID caseId, boolean told, Optional<String> where, Optional<UUID> by) {
        Optional<ToldOthers> last = marks(caseId).stream().findFirst();
        boolean same =
                last.map(one -> one.told() == told && one.where().equals(where)).orElse(!told);
        if (same) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(MARK)
                .bind("case", caseId)
                .bind("told", told)
                .bind("place", where.orElse(null))
                .bind("by", by.orElse(null))
                .execute());
    }

    private static ToldOthers read(ResultSet row, Roster roster) throws SQLException {
        return new ToldOthers(
                row.getBoolean("told"),
                Optional.ofNullable(row.getString("place")),
                Optional.ofNullable(row.getObject("by_id", UUID.class)).map(roster::name),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
