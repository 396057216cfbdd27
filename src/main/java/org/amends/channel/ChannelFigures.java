package org.amends.channel;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** The figures of S1-10. */
@ApplicationScoped
class ChannelFigures {

    private static final int DAYS = 90;

    private static final String READ = """
            SELECT count(*) AS unanswered, count(*) FILTER (WHERE due_at < now()) AS late,
                   (SELECT count(*) FROM channel c
                    JOIN channel_alarm a ON a.channel_id = c.id
                        AND a.silent_since = channel_sign(c.id, c.kind, c.watched_since)
                    WHERE c.active) AS silent,
                   (SELECT count(*) FROM channel_alarm WHERE at > now() - make_interval(days => :days)) AS alarms
            FROM channel_contact WHERE handled_at IS NULL
            """;

    private final Jdbi jdbi;

    ChannelFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param unanswered contacts that nobody has handled, late ones among them
     * @param silent channels that are silent for too long now
     * @param alarms how often one fell silent within so many days
     */
    @TemplateData
    public record Figures(int unanswered, int late, int silent, int alarms, int days) {}

    Figures read() {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .bind("days", DAYS)
                .map((row, context) -> new Figures(
                        row.getInt("unanswered"), row.getInt("late"), row.getInt("silent"), row.getInt("alarms"), DAYS))
                .one());
    }
}
