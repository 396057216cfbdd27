package org.amends.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.JdbiException;

/**
 * {@code amends_sweep_lag_seconds}, {@code amends_sweep_aside} and {@code amends_canary_age_seconds}, asked of the database
 * at each scrape, so that they tell the truth about a sweep that is dead. Not a number while the database does not answer.
 */
@Singleton
final class SweepMetrics implements MeterBinder {

    private final SweepPulse pulse;

    SweepMetrics(SweepPulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "amends.sweep.lag", "How late the oldest due step is", SweepPulse.Pulse::lag);
        gauge(registry, "amends.canary.age", "Since the sweep last fired the canary", SweepPulse.Pulse::canaryAge);
        Gauge.builder("amends.sweep.aside", this::aside)
                .description("Steps that can't fire and were set aside")
                .register(registry);
    }

    private double aside() {
        try {
            return pulse.read().aside();
        } catch (JdbiException unreachable) {
            return Double.NaN;
        }
    }

    private void gauge(
            MeterRegistry registry, String name, String description, Function<SweepPulse.Pulse, Duration> part) {
        TimeGauge.builder(name, () -> seconds(part), TimeUnit.SECONDS)
                .description(description)
                .register(registry);
    }

    private double seconds(Function<SweepPulse.Pulse, Duration> part) {
        try {
            return part.apply(pulse.read()).toMillis() / 1_000.0;
        } catch (JdbiException unreachable) {
            return Double.NaN;
        }
    }
}
