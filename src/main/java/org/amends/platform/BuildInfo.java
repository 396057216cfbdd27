package org.amends.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which Amends on which Java is running: {@code amends_build_info}, always 1, so that a graph shows every upgrade. */
@Singleton
final class BuildInfo implements MeterBinder {

    private final String version;

    BuildInfo(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("amends.build.info", () -> 1)
                .description("The running version of Amends")
                .tag("version", version)
                .tag("java", Runtime.version().toString())
                .register(registry);
    }
}
