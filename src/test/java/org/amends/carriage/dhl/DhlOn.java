package org.amends.carriage.dhl;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Labels are made by the stand-in, which answers within half a second or not at all. */
public final class DhlOn implements QuarkusTestResourceLifecycleManager {

    private final StandInDhl dhl;

    public DhlOn() {
        try {
            dhl = new StandInDhl();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "amends.dhl.base-url", dhl.url(),
                "amends.dhl.api-key", "key",
                "amends.dhl.receiver.DE", "deu",
                "amends.dhl.timeout", "500ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(dhl, field -> field.getType().equals(StandInDhl.class));
    }

    @Override
    public void stop() {
        dhl.stop();
    }
}
