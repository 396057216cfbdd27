package org.amends.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.JdbiException;

/**
 * {@code amends_webhooks_dead}, messages that were given up, and {@code amends_webhooks_lag_seconds}, for how long the oldest one
 * has been on its way; asked of the database at each scrape.
 */
@Singleton
final class WebhookMetrics implements MeterBinder {

    private final Deliveries deliveries;

    WebhookMetrics(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "amends.webhooks.dead", "Messages that were given up", Deliveries::dead);
        gauge(registry, "amends.webhooks.lag.seconds", "Age of the oldest event on its way", Deliveries::lagSeconds);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<Deliveries> figure) {
        Gauge.builder(name, () -> asked(figure)).description(what).register(registry);
    }

    private double asked(ToDoubleFunction<Deliveries> figure) {
        try {
            return figure.applyAsDouble(deliveries);
        } catch (JdbiException unreachable) {
            return Double.NaN;
        }
    }
}
