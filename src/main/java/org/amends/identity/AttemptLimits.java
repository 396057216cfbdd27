package org.amends.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Slows down whoever guesses passwords, over all replicas together. Every attempt counts as a failure before the
 * password is looked at, so that a hundred at once are no more than one after another; a success takes it back.
 *
 * <p>Three things are counted: a username at an address (five free, then doubling up to 15 minutes), an address (twenty
 * free, up to 15 minutes), and a username from anywhere (fifty free, up to ten seconds). The last one is short, and does
 * not hold where the same person signed in within 90 days: nobody can lock the real person out from elsewhere.
 */
@ApplicationScoped
class AttemptLimits {

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration FAMILIAR = Duration.ofDays(90);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Jdbi jdbi;
    private final Clock clock;

    AttemptLimits(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What is counted, how many failures are free, and how long the wait can become. */
    private record Limit(byte[] subject, int free, Duration longest) {}

    /** Empty when the attempt may go on; else how long to wait. */
    Optional<Duration> begin(String username, String address) {
        Instant now = clock.instant();
        return jdbi.inTransaction(handle -> {
            List<Limit> limits = limits(handle, username, address, now);
            Optional<Duration> wait = wait(handle, limits, now);
            return wait.isPresent() ? wait : count(handle, limits, now);
        });
    }

    void succeeded(String username, String address) {
        Instant now = clock.instant();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            UPDATE sign_in_attempt SET failures = greatest(failures - 1, 0)
                             WHERE subject = ANY(:subjects)
                            """)
                    .bindArray("subjects", byte[].class, List.of(name(username), address(address)))
                    .execute();
            handle.createUpdate("""
                            UPDATE sign_in_attempt SET failures = 0, blocked_until = NULL, succeeded_at = :now
                             WHERE subject = :pair
                            """)
                    .bind("pair", pair(username, address))
                    .bind("now", now)
                    .execute();
        });
    }

    int forgetOld() {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM sign_in_attempt WHERE attempted_at < :then")
                .bind("then", clock.instant().minus(FAMILIAR))
                .execute());
    }

    /** Always in the same order, so that two attempts never wait for each other's rows. */
    private static List<Limit> limits(Handle handle, String username, String address, Instant now) {
        Limit pair = new Limit(pair(username, address), 5, Duration.ofMinutes(15));
        Limit place = new Limit(address(address), 20, Duration.ofMinutes(15));
        Limit name = new Limit(name(username), 50, Duration.ofSeconds(10));
        return (familiar(handle, pair, now) ? List.of(pair, place) : List.of(pair, place, name))
                .stream()
                        .sorted(Comparator.comparing(Limit::subject, Arrays::compare))
                        .toList();
    }

    private static boolean familiar(Handle handle, Limit pair, Instant now) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT FROM sign_in_attempt WHERE subject = :pair AND succeeded_at > :then)
                        """)
                .bind("pair", pair.subject())
                .bind("then", now.minus(FAMILIAR))
                .mapTo(boolean.class)
                .one();
    }

    private static Optional<Duration> wait(Handle handle, List<Limit> limits, Instant now) {
        return handle.createQuery("""
                        SELECT blocked_until FROM sign_in_attempt
                         WHERE subject = ANY(:subjects) AND blocked_until > :now
                         ORDER BY blocked_until DESC LIMIT 1
                        """)
                .bindArray(
                        "subjects",
                        byte[].class,
                        limits.stream().map(Limit::subject).toList())
                .bind("now", now)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(until -> Duration.between(now, until.toInstant()));
    }

    /** A row that somebody blocked since we looked is not counted: wait, as they have to. */
    private static Optional<Duration> count(Handle handle, List<Limit> limits, Instant now) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO sign_in_attempt AS a (subject, failures, attempted_at) VALUES (:subject, 1, :now)
                ON CONFLICT (subject) DO UPDATE
                   SET failures = CASE WHEN a.attempted_at < :forgotten THEN 1 ELSE a.failures + 1 END,
                       blocked_until = CASE WHEN a.attempted_at >= :forgotten AND a.failures + 1 > :free
                           THEN CAST(:now AS timestamptz)
                              + least(:longest, power(2, least(a.failures - :free, 20))) * interval '1 second' END,
                       attempted_at = :now
                 WHERE a.blocked_until IS NULL OR a.blocked_until <= :now
                """);
        limits.forEach(limit -> batch.bind("subject", limit.subject())
                .bind("free", limit.free())
                .bind("longest", limit.longest().toSeconds())
                .bind("now", now)
                .bind("forgotten", now.minus(MEMORY))
                .add());
        boolean counted = Arrays.stream(batch.execute()).allMatch(rows -> rows == 1);
        return counted ? Optional.empty() : Optional.of(AGAIN);
    }

    private static byte[] pair(String username, String address) {
        return Secret.sha256("both|" + address + "|" + folded(username));
    }

    private static byte[] address(String address) {
        return Secret.sha256("address|" + address);
    }

    private static byte[] name(String username) {
        return Secret.sha256("name|" + folded(username));
    }

    private static String folded(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
