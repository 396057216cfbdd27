package org.amends.order.lookup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.identity.RemoteAddress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Slows down whoever guesses: by network address, by the order that is guessed at and by the contact that is guessed with, over all
 * replicas together. A burst is free, then one by one as the hour goes by (the generic cell rate algorithm). What is
 * asked for counts, never what is found, so that a refusal tells nothing.
 */
@ApplicationScoped
class LookupPace {

    private static final Duration PERIOD = Duration.ofHours(1);

    /** The rows are locked in the order of their subjects; one that is not free is not counted. */
    private static final String TAKE = """
            INSERT INTO order_lookup_pace AS p (subject, clear_at)
            SELECT s.subject, CAST(:now AS timestamptz) + make_interval(secs => s.share)
              FROM unnest(:subjects, :shares) AS s (subject, share)
             ORDER BY s.subject
            ON CONFLICT (subject) DO UPDATE
               SET clear_at = greatest(p.clear_at, CAST(:now AS timestamptz))
                              + (excluded.clear_at - CAST(:now AS timestamptz))
             WHERE greatest(p.clear_at, CAST(:now AS timestamptz)) + (excluded.clear_at - CAST(:now AS timestamptz))
                   <= CAST(:now AS timestamptz) + :period
            """;

    private static final String CLEAR_AT = """
            SELECT max(p.clear_at + make_interval(secs => s.share)) AS clear_at
              FROM order_lookup_pace p JOIN unnest(:subjects, :shares) AS s (subject, share) ON p.subject = s.subject
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final LookupConfig config;
    private final KeyDigests digests;

    LookupPace(Jdbi jdbi, Clock clock, LookupConfig config, KeyDigests digests) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.config = config;
        this.digests = digests;
    }

    /** @param share of the hour that one look-up takes, in seconds */
    private record Subject(byte[] digest, double share) {}

    /** Empty when one more look-up may go on; else how long to wait, never nothing. */
    Optional<Duration> take(LookupKey key, RemoteAddress address) {
        List<Subject> subjects = subjects(key, address);
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return jdbi.inTransaction(handle -> {
            int taken = bind(handle.createUpdate(TAKE), subjects)
                    .bind("now", now)
                    .bind("period", PERIOD)
                    .execute();
            if (taken == subjects.size()) {
                return Optional.empty();
            }
            return Optional.of(wait(handle, subjects, now));
        });
    }

    private List<Subject> subjects(LookupKey key, RemoteAddress address) {
        List<Subject> subjects = new ArrayList<>();
        add(subjects, config.mostByAddress(), "pace-address", address.text());
        add(subjects, config.mostByContact(), "pace-" + key.kind(), key.contact());
        key.order().ifPresent(order -> add(subjects, config.mostByOrder(), "pace-order", order));
        return subjects;
    }

    private void add(List<Subject> subjects, int most, String purpose, String text) {
        if (most > 0) {
            subjects.add(new Subject(digests.of(purpose, text), (double) PERIOD.toSeconds() / most));
        }
    }

    /** Until the one that is furthest behind is free; a little too long for those that were free. */
    private static Duration wait(Handle handle, List<Subject> subjects, Instant now) {
        return bind(handle.createQuery(CLEAR_AT), subjects)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(clear ->
                        Duration.between(now, clear.toInstant().minus(PERIOD)).plusSeconds(1))
                .filter(wait -> !wait.isNegative() && !wait.isZero())
                .orElse(Duration.ofSeconds(1));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, List<Subject> subjects) {
        return statement
                .bindArray(
                        "subjects",
                        byte[].class,
                        subjects.stream().map(Subject::digest).toList())
                .bindArray(
                        "shares",
                        Double.class,
                        subjects.stream().map(Subject::share).toList());
    }

    @Scheduled(every = "1h", delayed = "8m", identity = "forget-order-lookup-pace")
    void forgetOld() {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM order_lookup_pace WHERE clear_at < :now")
                .bind("now", clock.instant())
                .execute());
    }
}
