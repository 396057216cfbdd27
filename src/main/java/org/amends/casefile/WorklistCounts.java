package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How many cases wait for somebody and for their team, in one query; a list is counted as far as its number helps somebody. */
@ApplicationScoped
public class WorklistCounts {

    /** With the limit in the statement one plan fits everybody; see {@link Worklist}. */
    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM (
                        SELECT FROM case_file c JOIN deadline d ON d.case_id = c.id AND d.number = c.next_deadline
                        WHERE c.is_open AND c.owner_id = :person AND d.kind <> 'NUDGE' LIMIT <most>) AS listed) AS needs_them,
                   (SELECT count(*) FROM (
                        SELECT FROM case_file c
                        WHERE c.is_open AND c.owner_id = :person AND c.status = 'WAITING_FOR_CUSTOMER' LIMIT <most>) AS listed) AS waiting,
                   (SELECT count(*) FROM (
                        SELECT FROM case_file c WHERE c.is_open AND c.team_id = :team LIMIT <most>) AS listed) AS team
            """;

    private final Jdbi jdbi;

    WorklistCounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param needsThem whose next step is the owner's, not the customer's
     * @param team open ones of the whole team
     */
    public record Counts(long needsThem, long waiting, long team) {}

    /** @param most where counting ends */
    public Counts of(UUID person, UUID team, int most) {
        return jdbi.inTransaction(handle -> {
            handle.execute(Worklist.KEEP_THE_PLAN);
            return handle.createQuery(COUNTS.replace("<most>", String.valueOf(most)))
                    .bind("person", person)
                    .bind("team", team)
                    .map((row, context) ->
                            new Counts(row.getLong("needs_them"), row.getLong("waiting"), row.getLong("team")))
                    .one();
        });
    }
}
