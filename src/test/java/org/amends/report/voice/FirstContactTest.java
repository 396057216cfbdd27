package org.amends.report.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.amends.Rule;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The expression alone, on cases and events that stand in its statement, so that hours can lie between them. */
@QuarkusTest
class FirstContactTest {

    @Inject
    Jdbi jdbi;

    @Test
    @Rule("S2-1")
    void nobody_has_written_yet() {
        assertThat(minutes("RECEIVED", "(0, 'FILE', NULL, 'RECEIVED', 0)")).isEmpty();
    }

    @Test
    @Rule("S2-1")
    void only_the_first_letter_counts_in_whole_minutes() {
        assertThat(minutes("IN_PROGRESS", """
                        (0, 'FILE', NULL, 'RECEIVED', 0), (1, 'NOTE', 'RECEIVED', 'RECEIVED', 60),
                        (2, 'ACKNOWLEDGE', 'RECEIVED', 'ACKNOWLEDGED', 3599), (3, 'INFORM', 'ACKNOWLEDGED', 'ACKNOWLEDGED', 9000)
                        """)).hasValue(59L);
    }

    @Test
    @Rule("S2-1")
    void a_letter_that_came_back_has_reached_nobody() {
        assertThat(minutes("RECEIVED", """
                        (0, 'FILE', NULL, 'RECEIVED', 0), (1, 'ACKNOWLEDGE', 'RECEIVED', 'ACKNOWLEDGED', 3600),
                        (2, 'INFORM', 'ACKNOWLEDGED', 'ACKNOWLEDGED', 5400), (3, 'BOUNCE', 'ACKNOWLEDGED', 'RECEIVED', 7200)
                        """)).isEmpty();
    }

    @Test
    @Rule("S2-1")
    void the_letter_after_it_is_the_first_one() {
        assertThat(minutes("ACKNOWLEDGED", """
                        (0, 'FILE', NULL, 'RECEIVED', 0), (1, 'ACKNOWLEDGE', 'RECEIVED', 'ACKNOWLEDGED', 3600),
                        (2, 'BOUNCE', 'ACKNOWLEDGED', 'RECEIVED', 7200), (3, 'BOUNCE', 'RECEIVED', 'RECEIVED', 7260),
                        (4, 'ACKNOWLEDGE', 'RECEIVED', 'ACKNOWLEDGED', 10800), (5, 'START', 'ACKNOWLEDGED', 'IN_PROGRESS', 12000)
                        """)).hasValue(180L);
    }

    /** @param events number, verb, from, to, and the seconds since the case was received */
    private Optional<Long> minutes(String status, String events) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        WITH case_file (id, status, received_at) AS (
                            VALUES (1, :status, TIMESTAMPTZ '2026-11-23 09:00:00+02')),
                        case_event (case_id, seq, verb, from_status, to_status, at) AS (
                            SELECT 1, seq, verb, from_status, to_status, TIMESTAMPTZ '2026-11-23 09:00:00+02' + seconds * INTERVAL '1 s'
                            FROM (VALUES %s) AS happened (seq, verb, from_status, to_status, seconds))
                        SELECT %s AS minutes FROM case_file c
                        """.formatted(events, FirstContact.MINUTES))
                .bind("status", status)
                .map((row, context) -> Optional.ofNullable(row.getObject("minutes", Long.class)))
                .one());
    }
}
