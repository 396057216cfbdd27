package org.amends.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** What waits for a person to send it. */
@ApplicationScoped
public class ExchangeTasks {

    private static final int MOST = 200;

    private static final String WAITING = """
            SELECT f.reference, x.remedy, x.units, x.article, x.article_number, x.owner_id, x.due_at
            FROM exchange x JOIN case_file f ON f.id = x.case_id
            WHERE x.state = 'TO_SEND' AND x.sender = 'BY_HAND' AND f.status = 'REMEDY_DUE'
            ORDER BY x.due_at, x.id LIMIT :most
            """;

    private final Jdbi jdbi;
    private final Rosters rosters;

    ExchangeTasks(Jdbi jdbi, Rosters rosters) {
        this.jdbi = jdbi;
        this.rosters = rosters;
    }

    /**
     * @param reference of its case
     * @param remedy its number in the case
     * @param owner who has to see to it
     * @param by when, as the customer was told
     */
    @Schema(name = "ExchangeTask")
    public record Task(
            String reference,
            int remedy,
            int quantity,
            String article,
            Optional<String> articleNumber,
            String owner,
            Instant by) {}

    /** The first 200, the earliest date first. */
    public List<Task> waiting() {
        Roster roster = rosters.recent();
        return jdbi.withHandle(handle -> handle.createQuery(WAITING)
                .bind("most", MOST)
                .map((row, context) -> read(row, roster))
                .list());
    }

    private static Task read(ResultSet row, Roster roster) throws SQLException {
        return new Task(
                row.getString("reference"),
                row.getInt("remedy"),
                row.getInt("units"),
                row.getString("article"),
                Optional.ofNullable(row.getString("article_number")),
                roster.member(row.getObject("owner_id", UUID.class))
                        .map(StaffMember::name)
                        .orElse(""),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
