package org.amends.deadline;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A house whose deadlines pass in silence does not say that it is ready (P2). */
@Readiness
@Singleton
final class SweepReadiness implements HealthCheck {

    private final SweepPulse pulse;
    private final SweepConfig config;

    SweepReadiness(SweepPulse pulse, SweepConfig config) {
        this.pulse = pulse;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        SweepPulse.Pulse now = pulse.read();
        return HealthCheckResponse.named("Deadline sweep")
                .status(isWithin(now.lag(), config.lagBound()) && isWithin(now.canaryAge(), config.canaryBound()))
                .withData("lagSeconds", now.lag().toSeconds())
                .withData("lagBoundSeconds", config.lagBound().toSeconds())
                .withData("stepsSetAside", now.aside())
                .withData("canaryAgeSeconds", now.canaryAge().toSeconds())
                .withData("canaryBoundSeconds", config.canaryBound().toSeconds())
                .build();
    }

    private static boolean isWithin(Duration actual, Duration bound) {
        return actual.compareTo(bound) <= 0;
    }
}
