package org.amends.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.ChangeAuthor;
import org.jdbi.v3.core.Jdbi;

/** The sessions and bearer tokens of staff. */
@ApplicationScoped
class StaffTokens {

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final IdentityConfig config;
    private final ChangeAuthor author;
    private final Clock clock;

    StaffTokens(Jdbi jdbi, IdentityConfig config, ChangeAuthor author, Clock clock) {
        this.jdbi = jdbi;
        this.config = config;
        this.author = author;
        this.clock = clock;
    }

    enum Kind {
        SESSION,
        BEARER
    }

    record Issued(Secret secret, Instant expiresAt) {}

    private record Known(UUID staffId, Instant seenAt) {}

    Issued issue(UUID staffId, Kind kind) {
        return issue(staffId, kind, "");
    }

    /** For a program, by the name that its administrator gives it. */
    Issued issue(UUID staffId, String name) {
        return issue(staffId, Kind.BEARER, name);
    }

    private Issued issue(UUID staffId, Kind kind, String name) {
        Secret secret = Secret.ofStaff();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(kind == Kind.SESSION ? config.sessionLifetime() : config.tokenLifetime());
        jdbi.useTransaction(handle -> {
            author.sign(handle);
            handle.createUpdate("""
                            INSERT INTO staff_token (token_hash, staff_id, kind, name, created_at, expires_at, seen_at)
                            VALUES (:hash, :staffId, :kind, :name, :now, :expiresAt, :now)
                            """)
                    .bind("hash", secret.hash())
                    .bind("staffId", staffId)
                    .bind("kind", kind.name())
                    .bind("name", name)
                    .bind("now", now)
                    .bind("expiresAt", expiresAt)
                    .execute();
        });
        return new Issued(secret, expiresAt);
    }

    /** The active person whose token it is, unless it is over, revoked, or a session idle for too long. */
    Optional<UUID> holder(Secret secret) {
        Instant now = clock.instant();
        Optional<Known> known = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT t.staff_id, t.seen_at
                          FROM staff_token t JOIN staff s ON s.id = t.staff_id AND s.active
                         WHERE t.token_hash = :hash AND t.revoked_at IS NULL AND t.expires_at > :now
                           AND (t.kind <> 'SESSION' OR t.seen_at > :idleSince)
                        """)
                .bind("hash", secret.hash())
                .bind("now", now)
                .bind("idleSince", now.minus(config.sessionIdle()))
                .map((row, context) -> new Known(
                        row.getObject("staff_id", UUID.class),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .findOne());
        known.filter(token -> token.seenAt().isBefore(now.minus(TOUCH_EVERY))).ifPresent(token -> touch(secret, now));
        return known.map(Known::staffId);
    }

    void revoke(Secret secret) {
        jdbi.useTransaction(handle -> {
            author.sign(handle);
            handle.createUpdate("""
                            UPDATE staff_token SET revoked_at = :now WHERE token_hash = :hash AND revoked_at IS NULL
                            """)
                    .bind("hash", secret.hash())
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    int forgetExpired() {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM staff_token WHERE expires_at < :now")
                .bind("now", clock.instant())
                .execute());
    }

    private void touch(Secret secret, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE staff_token SET seen_at = :now WHERE token_hash = :hash")
                .bind("hash", secret.hash())
                .bind("now", now)
                .execute());
    }
}
