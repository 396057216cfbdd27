package org.amends.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** How far the sweep is behind, by the database's clock: the heads of two indexes, however many cases are open. */
@ApplicationScoped
class SweepPulse {

    private static final String READ = """
            SELECT coalesce(
                       (SELECT greatest(extract(epoch FROM now() - fire_at), 0) FROM escalation_step
                        WHERE fired_seq IS NULL AND ended_seq IS NULL
                        ORDER BY fire_at LIMIT 1), 0) AS lag,
                   (SELECT greatest(extract(epoch FROM now() - fired_at), 0) FROM canary) AS canary_age
            """;

    private final Jdbi jdbi;

    SweepPulse(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param lag of the oldest step that is due and has not fired; zero when none is
     * @param canaryAge since the sweep last fired the canary
     */
    record Pulse(Duration lag, Duration canaryAge) {}

    Pulse read() {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .map((row, context) -> new Pulse(seconds(row.getDouble("lag")), seconds(row.getDouble("canary_age"))))
                .one());
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
