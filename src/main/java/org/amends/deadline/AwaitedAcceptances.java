package org.amends.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Duties that are late, have reached a person and wait for their deed. */
@ApplicationScoped
public class AwaitedAcceptances {

    /** Counting goes no further. */
    public static final int MOST = 100;

    private static final String COUNT = """
            SELECT count(*) FROM (
                SELECT FROM escalation_step s
                JOIN deadline d ON d.case_id = s.case_id AND d.number = s.number
                WHERE s.notified_id = :person AND s.fired_seq IS NOT NULL AND d.ended_seq IS NULL
                  AND NOT EXISTS (
                    SELECT FROM escalation_acceptance a WHERE a.case_id = s.case_id AND a.number = s.number)
                  AND NOT EXISTS (
                    SELECT FROM escalation_step h
                    WHERE h.case_id = s.case_id AND h.number = s.number AND h.level > s.level
                      AND h.notified_id = s.notified_id)
                LIMIT :most
            ) AS waiting
            """;

    private final Jdbi jdbi;

    AwaitedAcceptances(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many duties await this person's acceptance, each once; {@link #MOST} means that many or more. */
    public int of(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("person", person)
                .bind("most", MOST)
                .mapTo(Integer.class)
                .one());
    }
}
