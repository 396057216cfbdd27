package org.amends.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** How far the sweep is behind, by the database's clock: the heads of two indexes, however many cases are open. */
@ApplicationScoped
class SweepPulse {

    private static final String READ = """
            SELECT coalesce(
                       (SELECT greatest(extract(epoch FROM now() - s.fire_at), 0) FROM escalation_step s
                        WHERE s.fired_seq IS NULL AND s.ended_seq IS NULL
                          AND NOT EXISTS (SELECT FROM step_aside a
                                          WHERE a.case_id = s.case_id AND a.number = s.number AND a.level = s.level)
                        ORDER BY s.fire_at LIMIT 1), 0) AS lag,
                   (SELECT count(*) FROM step_aside a
                    JOIN escalation_step s ON s.case_id = a.case_id AND s.number = a.number AND s.level = a.level
                    WHERE s.fired_seq IS NULL AND s.ended_seq IS NULL) AS aside,
                   (SELECT greatest(extract(epoch FROM now() - fired_at), 0) FROM canary) AS canary_age
            """;

    private final Jdbi jdbi;

    SweepPulse(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param lag of the oldest step that is due and has not fired; zero when none is
     * @param aside how many steps can't fire and are set aside
     * @param canaryAge since the sweep last fired the canary
     */
    record Pulse(Duration lag, int aside, Duration canaryAge) {}

    Pulse read() {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .map((row, context) -> new Pulse(
                        seconds(row.getDouble("lag")), row.getInt("aside"), seconds(row.getDouble("canary_age"))))
                .one());
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
