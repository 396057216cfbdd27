package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import org.amends.people.Caseload;
import org.amends.people.StaffMember;
import org.jdbi.v3.core.Jdbi;

/** What somebody owes who leaves is owed by whoever answers for the channel. */
@ApplicationScoped
class LeaversContacts implements Caseload {

    private static final String PASS_ON = """
            UPDATE channel_contact k
            SET owed_by = n.owed_by,
                fallback_id = CASE WHEN k.fallback_id IS NULL THEN NULL
                                   WHEN c.fallback_id NOT IN (:leaver, n.owed_by) THEN c.fallback_id
                                   WHEN c.owner_id NOT IN (:leaver, n.owed_by) THEN c.owner_id END
            FROM channel_contact o
            JOIN channel c ON c.id = o.channel_id
            CROSS JOIN LATERAL (
                SELECT CASE WHEN o.owed_by <> :leaver THEN o.owed_by
                            WHEN c.owner_id <> :leaver THEN c.owner_id ELSE c.fallback_id END AS owed_by) AS n
            WHERE o.id = k.id AND k.handled_at IS NULL AND (k.owed_by = :leaver OR k.fallback_id = :leaver)
            """;

    private final Jdbi jdbi;

    LeaversContacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void handOver(StaffMember leaver, StaffMember actor) {
        jdbi.useHandle(handle ->
                handle.createUpdate(PASS_ON).bind("leaver", leaver.id()).execute());
    }
}
