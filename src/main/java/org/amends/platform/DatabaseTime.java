package org.amends.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * One time for all replicas: the machine's clock, set by the database's every few seconds. A machine whose clock is hours
 * off files, promises and escalates at the right hour all the same. The clock is injected everywhere, so that a test can
 * set it.
 */
@Singleton
final class DatabaseTime {

    private static final Logger LOG = Logger.getLogger(DatabaseTime.class);

    /** From here on somebody should look after the machine. */
    private static final Duration WRONG = Duration.ofSeconds(5);

    private final Jdbi jdbi;
    private final Clock machine;
    private volatile Duration behind = Duration.ZERO;

    /** @param skew how far the machine's clock is ahead besides, for tests of what a wrong one does */
    DatabaseTime(Jdbi jdbi, @ConfigProperty(name = "amends.clock.skew", defaultValue = "PT0S") Duration skew) {
        this.jdbi = jdbi;
        this.machine = Clock.offset(Clock.systemUTC(), skew);
        set();
    }

    @Produces
    @Singleton
    Clock clock() {
        return new SetClock(this, ZoneOffset.UTC);
    }

    /** While the database does not answer, the clock goes on as it was set. */
    @Scheduled(every = "10s", delayed = "10s", identity = "database-time")
    void set() {
        try {
            Instant asked = machine.instant();
            Instant told = jdbi.withHandle(handle -> handle.createQuery("SELECT clock_timestamp()")
                    .mapTo(OffsetDateTime.class)
                    .one()
                    .toInstant());
            take(Duration.between(machine.instant(), told), Duration.between(asked, told));
        } catch (JdbiException unreachable) {
            LOG.debug("The database does not say what time it is", unreachable);
        }
    }

    /** The answer was given between asking and hearing it: the clock is set no further than that proves it wrong. */
    private void take(Duration atLeast, Duration atMost) {
        Duration found = behind;
        if (found.compareTo(atLeast) < 0) {
            found = atLeast;
        } else if (found.compareTo(atMost) > 0) {
            found = atMost;
        }
        boolean moved = found.minus(behind).abs().compareTo(WRONG) > 0;
        behind = found;
        if (moved) {
            LOG.warnf("This machine's clock is off by %s from the database's, by which Amends goes.", found.abs());
        }
    }

    private Instant now() {
        return machine.instant().plus(behind);
    }

    private static final class SetClock extends Clock {

        private final DatabaseTime time;
        private final ZoneId zone;

        private SetClock(DatabaseTime time, ZoneId zone) {
            this.time = time;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new SetClock(time, other);
        }

        @Override
        public Instant instant() {
            return time.now();
        }
    }
}
