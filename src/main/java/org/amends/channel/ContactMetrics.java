package org.amends.channel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.JdbiException;

/** {@code amends_contacts_late}: contacts that are late and that nobody has handled, asked of the database at each scrape. */
@Singleton
final class ContactMetrics implements MeterBinder {

    private final ChannelFigures figures;

    ContactMetrics(ChannelFigures figures) {
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("amends.contacts.late", this::late)
                .description("Contacts that are late and that nobody has handled")
                .register(registry);
    }

    private double late() {
        try {
            return figures.read().late();
        } catch (JdbiException unreachable) {
            return Double.NaN;
        }
    }
}
