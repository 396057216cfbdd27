package org.amends.report.voice;

/** How long a complaint waited for the first letter of a person that reached its customer (S2-1), as an expression of the database. */
final class FirstContact {

    /**
     * Whole minutes of clock time between the receipt of the case {@code c} and that letter; null while there is none. An
     * acknowledgement that came back has reached nobody: the case is received again, and waits on. In a complaint these verbs are
     * its owner's alone.
     */
    static final String MINUTES = """
            (SELECT floor(extract(epoch FROM e.at - c.received_at) / 60)::bigint FROM case_event e
             WHERE c.status <> 'RECEIVED' AND e.case_id = c.id AND e.verb IN ('ACKNOWLEDGE', 'INFORM', 'ASK', 'EXTEND', 'DECIDE')
               AND NOT EXISTS (
                   SELECT FROM case_event back
                   WHERE back.case_id = e.case_id AND back.seq > e.seq
                     AND back.from_status <> 'RECEIVED' AND back.to_status = 'RECEIVED')
             ORDER BY e.seq LIMIT 1)
            """;

    private FirstContact() {}
}
