package org.amends.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A real mail server on free ports: it takes our letters (SMTP), and has the mailbox that customers write to (IMAP). */
public final class Mailboxes implements QuarkusTestProfile {

    static final String ADDRESS = "care@shop.example";

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** Starts before the service, and hands the server to the test. */
    public static final class Server implements QuarkusTestResourceLifecycleManager {

        private final GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });

        @Override
        public Map<String, String> start() {
            server.start();
            server.setUser(ADDRESS, "care", "not a secret");
            return Map.ofEntries(
                    Map.entry("amends.letters.by-mail", "true"),
                    Map.entry("amends.letters.sender", ADDRESS),
                    Map.entry("amends.letters.sub-addresses", "true"),
                    Map.entry("amends.letters.relay.host", "127.0.0.1"),
                    Map.entry(
                            "amends.letters.relay.port",
                            String.valueOf(server.getSmtp().getPort())),
                    Map.entry("amends.mailbox.host", "127.0.0.1"),
                    Map.entry(
                            "amends.mailbox.port",
                            String.valueOf(server.getImap().getPort())),
                    Map.entry("amends.mailbox.tls", "false"),
                    Map.entry("amends.mailbox.username", "care"),
                    Map.entry("amends.mailbox.password", "not a secret"),
                    Map.entry("amends.mailbox.every", "1s"));
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
