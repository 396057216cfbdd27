package org.amends.carriage.dhl;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Labels are made by the stand-in, which answers within half a second or not at all. */
public final class DhlOn implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** Starts before the service, and hands the stand-in to the test. */
    public static final class Server implements QuarkusTestResourceLifecycleManager {

        private final StandInDhl dhl;

        public Server() {
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
}
