package org.amends.audit;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rows that are left of a case or of its owner where those are gone. Foreign keys refuse them; whoever switches those off can make some. */
final class Orphans {

    private static final String FIND = """
            SELECT orphan.case_id, orphan.relation FROM (
                SELECT case_id, 'case_event' AS relation FROM case_event
                UNION ALL SELECT case_id, 'deadline' FROM deadline
                UNION ALL SELECT case_id, 'deadline_verdict' FROM deadline_verdict
                UNION ALL SELECT case_id, 'escalation_step' FROM escalation_step
                UNION ALL SELECT case_id, 'escalation_acceptance' FROM escalation_acceptance
                UNION ALL SELECT case_id, 'promise' FROM promise
                UNION ALL SELECT case_id, 'duty_time' FROM duty_time
                UNION ALL SELECT case_id, 'case_pack' FROM case_pack
                UNION ALL SELECT case_id, 'case_text' FROM case_text
                UNION ALL SELECT case_id, 'case_contact' FROM case_contact
                UNION ALL SELECT case_id, 'customer_link' FROM customer_link
                UNION ALL SELECT case_id, 'outbox' FROM outbox
            ) AS orphan
            WHERE NOT EXISTS (SELECT FROM case_file c WHERE c.id = orphan.case_id)
            GROUP BY orphan.case_id, orphan.relation
            ORDER BY orphan.case_id, orphan.relation
            LIMIT 1000
            """;

    private static final String WITHOUT_CONTACT = """
            SELECT c.reference FROM case_file c
            WHERE NOT EXISTS (SELECT FROM case_contact k WHERE k.case_id = c.id)
            ORDER BY c.reference
            LIMIT 1000
            """;

    private static final String WITHOUT_ACTIVE_OWNER = """
            SELECT c.reference FROM case_file c
            WHERE c.is_open AND NOT EXISTS (SELECT FROM staff s WHERE s.id = c.owner_id AND s.active)
            ORDER BY c.reference
            LIMIT 1000
            """;

    private Orphans() {}

    static void check(Handle handle, Findings findings) {
        handle.createQuery(FIND)
                .map((row, context) -> finding(
                        row.getString("case_id"),
                        "rows of " + row.getString("relation") + " are left of a removed case"))
                .forEach(findings::add);
        handle.createQuery(WITHOUT_CONTACT)
                .map((row, context) -> finding(row.getString("reference"), "the row of case_contact was removed"))
                .forEach(findings::add);
        handle.createQuery(WITHOUT_ACTIVE_OWNER)
                .map((row, context) -> finding(row.getString("reference"), "the case is open, its owner is not active"))
                .forEach(findings::add);
    }

    private static Finding finding(String reference, String sentence) {
        return new Finding(Optional.of(reference), Optional.empty(), FindingCode.ORPHAN_ROWS, sentence);
    }
}
