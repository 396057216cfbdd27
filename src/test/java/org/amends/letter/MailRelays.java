package org.amends.letter;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A real mail server on a free port, behind a relay that refuses, for good, whatever goes to {@link #REFUSED_DOMAIN}. */
public final class MailRelays implements QuarkusTestProfile {

    public static final String REFUSED_DOMAIN = "refused.example";

    /** Whoever is written to here is refused the first time, for now. */
    public static final String BUSY_DOMAIN = "busy.example";

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Servers.class));
    }

    /** Starts both before the service, and hands the mailbox to the test. */
    public static final class Servers implements QuarkusTestResourceLifecycleManager {

        private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        @Override
        public Map<String, String> start() {
            server.start();
            PickyRelay relay = new PickyRelay(server.getSmtp().getPort(), REFUSED_DOMAIN, BUSY_DOMAIN).started();
            return Map.of(
                    "amends.letters.by-mail", "true",
                    "amends.letters.relay.host", "127.0.0.1",
                    "amends.letters.relay.port", String.valueOf(relay.port()));
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(server, field -> field.getType().equals(GreenMail.class));
        }

        @Override
        public void stop() {
            server.stop();
        }
    }
}
