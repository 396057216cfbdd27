package org.amends.intake;

import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.amends.identity.CurrentActor;
import org.amends.identity.RemoteAddress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Slows down an address that files more complaints than people can write, over all replicas together. A burst is free up to
 * a whole period's share, then one by one as the period goes by (the generic cell rate algorithm). Colleagues who signed in
 * are known by name, and may all sit behind one address: they are not slowed down.
 */
@ApplicationScoped
public class FilingPace {

    private static final String TAKE = """
            INSERT INTO filing_pace AS p (subject, clear_at) VALUES (:subject, CAST(:now AS timestamptz) + :share)
            ON CONFLICT (subject) DO UPDATE
               SET clear_at = greatest(p.clear_at, CAST(:now AS timestamptz)) + :share
             WHERE greatest(p.clear_at, CAST(:now AS timestamptz)) + :share <= CAST(:now AS timestamptz) + :period
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final FilingConfig config;
    private final CurrentActor current;

    FilingPace(Jdbi jdbi, Clock clock, FilingConfig config, CurrentActor current) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.config = config;
        this.current = current;
    }

    /** Empty when one more may be filed from there; else how long to wait, never nothing. */
    public Optional<Duration> take(HttpServerRequest request) {
        return current.staff().isPresent() ? Optional.empty() : take(RemoteAddress.of(request));
    }

    /** The same for something that is no filing, and takes nothing from what may be filed from there. */
    public Optional<Duration> takeFor(String what, HttpServerRequest request) {
        return current.staff().isPresent() ? Optional.empty() : takeFor(what, RemoteAddress.of(request));
    }

    Optional<Duration> takeFor(String what, RemoteAddress address) {
        return take(address.digest(what));
    }

    Optional<Duration> take(RemoteAddress address) {
        return take(address.digest());
    }

    private Optional<Duration> take(byte[] subject) {
        if (config.most() == 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Duration share = config.per().dividedBy(config.most());
        return jdbi.inTransaction(handle -> {
            boolean taken = handle.createUpdate(TAKE)
                            .bind("subject", subject)
                            .bind("now", now)
                            .bind("share", share)
                            .bind("period", config.per())
                            .execute()
                    == 1;
            return taken ? Optional.empty() : Optional.of(wait(handle, subject, now, share));
        });
    }

    private Duration wait(Handle handle, byte[] subject, Instant now, Duration share) {
        Instant clear = handle.createQuery("SELECT clear_at FROM filing_pace WHERE subject = :subject")
                .bind("subject", subject)
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
        return Duration.between(now, clear.plus(share).minus(config.per())).plusSeconds(1);
    }

    @Scheduled(every = "1h", delayed = "6m", identity = "forget-filing-pace")
    void forgetOld() {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM filing_pace WHERE clear_at < :now")
                .bind("now", clock.instant())
                .execute());
    }
}
