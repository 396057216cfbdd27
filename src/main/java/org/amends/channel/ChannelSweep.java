package org.amends.channel;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/**
 * Watches the callback clocks and the silence of channels: in all replicas at once, without a leader, on the database's
 * clock. What is late or silent is written down once, by whichever replica comes first, and then told.
 */
@ApplicationScoped
public class ChannelSweep {

    private static final int BATCH = 200;

    /**
     * Who takes over owes it besides; where that is who owes it already, the channel's owner does. The verdict stays, and a
     * claim lasts as long as its transaction, so a replica that dies leaves it to the others.
     */
    private static final String FALL_BACK = """
            WITH due AS (
                SELECT id FROM channel_contact
                WHERE handled_at IS NULL AND fallback_id IS NULL AND due_at <= now() + :ahead
                ORDER BY due_at LIMIT :most
                FOR UPDATE SKIP LOCKED),
            late AS (
                UPDATE channel_contact k
                SET fallback_id = CASE WHEN c.fallback_id = k.owed_by THEN c.owner_id ELSE c.fallback_id END
                FROM due, channel c
                WHERE k.id = due.id AND c.id = k.channel_id
                RETURNING k.id, k.channel_id, k.fallback_id),
            judged AS (
                INSERT INTO contact_verdict (contact_id, verdict, at)
                SELECT id, 'MISSED', now() + :ahead FROM late
                ON CONFLICT DO NOTHING)
            INSERT INTO channel_notice (person_id, channel_id, contact_id, available_at)
            SELECT fallback_id, channel_id, id, now() + :ahead FROM late
            """;

    private final Jdbi jdbi;
    private final SilenceWatch silence;
    private final NoticePost post;

    ChannelSweep(Jdbi jdbi, SilenceWatch silence, NoticePost post) {
        this.jdbi = jdbi;
        this.silence = silence;
        this.post = post;
    }

    @Scheduled(
            every = "{amends.channels.sweep-every}",
            // The scheduler does not wait until the first calendar is there.
            delayed = "{amends.channels.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "channel-sweep")
    void tick() {
        run(Duration.ZERO);
    }

    /** @param ahead how far to look ahead of the database's clock; zero but in tests */
    public void run(Duration ahead) {
        int late = fallBack(ahead);
        while (late == BATCH) {
            late = fallBack(ahead);
        }
        silence.run(ahead);
        post.run(ahead);
    }

    private int fallBack(Duration ahead) {
        return jdbi.inTransaction(handle -> handle.createUpdate(FALL_BACK)
                .bind("ahead", ahead)
                .bind("most", BATCH)
                .execute());
    }
}
