package org.amends.order.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who reads which shop at the moment, and how far it was read. On the database's clock, as replicas' may differ. */
@ApplicationScoped
class SourceLeases {

    private static final Duration TIME = Duration.ofMinutes(5);

    private static final String KNOW = "INSERT INTO order_source (name) VALUES (:name) ON CONFLICT DO NOTHING";

    private static final String CLAIM = """
            UPDATE order_source
               SET leased_by = :lease, leased_until = now() + :time, tried_at = now(), taken = 0, refused = 0
             WHERE name = :name AND (leased_until IS NULL OR leased_until < now())
               AND (not_before IS NULL OR not_before <= now())
            RETURNING read_until, now() AS begun
            """;

    private static final String KEEP = """
            UPDATE order_source SET leased_until = now() + :time, taken = :taken, refused = :refused
             WHERE name = :name AND leased_by = :lease
            """;

    private static final String FINISH = """
            UPDATE order_source
               SET read_until = :until, leased_by = NULL, leased_until = NULL, not_before = NULL, trouble = NULL
             WHERE name = :name AND leased_by = :lease
            """;

    private static final String FAIL = """
            UPDATE order_source
               SET leased_by = NULL, leased_until = NULL, trouble = :trouble, not_before = now() + :wait
             WHERE name = :name AND leased_by = :lease
            """;

    private final Jdbi jdbi;

    SourceLeases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The right to read a shop.
     *
     * @param readUntil every change until then was read; empty: none yet
     * @param begun when this reading began
     */
    record Lease(String source, UUID id, Optional<Instant> readUntil, Instant begun) {}

    /** Empty while another replica reads it, and while the shop wants to be left in peace. */
    Optional<Lease> claim(String source) {
        UUID id = UUID.randomUUID();
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(KNOW).bind("name", source).execute();
            return handle.createQuery(CLAIM)
                    .bind("name", source)
                    .bind("lease", id)
                    .bind("time", TIME)
                    .map((row, context) -> new Lease(
                            source,
                            id,
                            Optional.ofNullable(row.getObject("read_until", OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant),
                            row.getObject("begun", OffsetDateTime.class).toInstant()))
                    .findOne();
        });
    }

    /** False when it was lost: this reading took too long, and another replica has begun. */
    boolean keep(Lease lease, int taken, int refused) {
        return jdbi.withHandle(handle -> handle.createUpdate(KEEP)
                        .bind("name", lease.source())
                        .bind("lease", lease.id())
                        .bind("time", TIME)
                        .bind("taken", taken)
                        .bind("refused", refused)
                        .execute()
                == 1);
    }

    /** Everything until the reading began was read. */
    void finish(Lease lease) {
        jdbi.useHandle(handle -> handle.createUpdate(FINISH)
                .bind("name", lease.source())
                .bind("lease", lease.id())
                .bind("until", lease.begun())
                .execute());
    }

    /** The next reading begins where this one began, after that time at the earliest. */
    void fail(Lease lease, String trouble, Duration wait) {
        jdbi.useHandle(handle -> handle.createUpdate(FAIL)
                .bind("name", lease.source())
                .bind("lease", lease.id())
                .bind("trouble", trouble)
                .bind("wait", wait)
                .execute());
    }
}
