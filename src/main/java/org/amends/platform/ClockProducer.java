package org.amends.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The clock is injected everywhere, so that a test can set it. What replicas have to agree on goes by the database's time
 * instead.
 */
final class ClockProducer {

    /** @param skew how far this clock is ahead, for tests of what a wrong one does */
    @Produces
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "amends.clock.skew", defaultValue = "PT0S") Duration skew) {
        return Clock.offset(Clock.systemUTC(), skew);
    }
}
