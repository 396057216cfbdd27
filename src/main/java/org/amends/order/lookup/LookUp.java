package org.amends.order.lookup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.amends.identity.Secret;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds an order by what its customer knows. Whoever asks from outside gets a ticket, for a hit and for a miss alike and after the
 * same work; what it is good for shows only when a return is filed with it.
 */
@ApplicationScoped
public class LookUp {

    private static final String TICKET = "aml_";

    /**
     * A decoy goes through the same joins as a hit. Of several orders with one key it is the newest of which something is left:
     * nobody is told that there are others.
     */
    private static final String FIND = """
            SELECT o.id
              FROM (SELECT k.order_id FROM order_key k WHERE k.digest = :digest AND k.kind = :kind
                    UNION ALL
                    SELECT CAST(:decoy AS uuid)) c
              LEFT JOIN shop_order o ON o.id = c.order_id
              LEFT JOIN LATERAL (SELECT true AS available FROM order_line l
                                  WHERE l.order_id = c.order_id AND l.units > l.committed LIMIT 1) u ON true
             ORDER BY o.id IS NULL, u.available IS NULL, o.concluded_at DESC, o.id DESC
             LIMIT 1
            """;

    private static final String ISSUE = """
            INSERT INTO order_ticket (token_hash, order_id, found_by, expires_at) VALUES (:hash, :order, :by, :expires)
            """;

    /** @param by what its customer knew of it */
    public record Found(UUID order, LookupKey.Kind by) {}

    private final Jdbi jdbi;
    private final KeyDigests digests;
    private final LookupConfig config;
    private final RandomGenerator random;
    private final Clock clock;

    LookUp(Jdbi jdbi, KeyDigests digests, LookupConfig config, RandomGenerator random, Clock clock) {
        this.jdbi = jdbi;
        this.digests = digests;
        this.config = config;
        this.random = random;
        this.clock = clock;
    }

    /** Never tell it to whoever asks from outside: give them a {@link #ticket}. */
    public Optional<UUID> find(LookupKey key) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("digest", digests.of(key))
                .bind("kind", key.kind().name())
                .bind("decoy", new UUID(random.nextLong(), random.nextLong()))
                .map((row, context) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .one());
    }

    /** Good for {@code ticket-lifetime}, whether or not there is such an order. */
    public Secret ticket(LookupKey key) {
        Optional<UUID> found = find(key);
        byte[] drawn = new byte[16];
        random.nextBytes(drawn);
        Secret ticket =
                new Secret(TICKET + Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
        jdbi.useHandle(handle -> handle.createUpdate(ISSUE)
                .bind("hash", ticket.hash())
                .bind("order", found.orElse(null))
                .bind("by", key.kind().name())
                .bind("expires", clock.instant().plus(config.ticketLifetime()))
                .execute());
        return ticket;
    }

    /** The order that a ticket is for; empty alike for a miss, and for a ticket that is over or none of ours. */
    public Optional<Found> orderOf(Secret ticket) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT order_id, found_by FROM order_ticket
                        WHERE token_hash = :hash AND expires_at > :now AND order_id IS NOT NULL
                        """)
                .bind("hash", ticket.hash())
                .bind("now", clock.instant())
                .map((row, context) -> new Found(
                        row.getObject("order_id", UUID.class), LookupKey.Kind.valueOf(row.getString("found_by"))))
                .findOne());
    }

    /** Whether it can't be used any more, or never could; the same for a hit and for a miss. */
    boolean isOver(Secret ticket) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT NOT EXISTS (SELECT FROM order_ticket WHERE token_hash = :hash AND expires_at > :now)
            """)
                .bind("hash", ticket.hash())
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
    }

    @Scheduled(every = "1h", delayed = "7m", identity = "forget-order-tickets")
    void forgetOld() {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM order_ticket WHERE expires_at < :now")
                .bind("now", clock.instant())
                .execute());
    }
}
