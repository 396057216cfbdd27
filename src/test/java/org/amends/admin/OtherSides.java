package org.amends.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A shop, a carrier, a bank, a mail relay and a broker in one: all are in the same mood. */
public final class OtherSides implements QuarkusTestProfile {

    enum Mood {
        WELL,
        REFUSES_THE_KEY,
        SILENT,
        /** As a proxy answers while something is mended. */
        MENDED
    }

    private static final String PAGE = "<html>Back in an hour</html>";

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Servers.class));
    }

    /** What the test sets. */
    static final class Moody {
        private volatile Mood mood = Mood.WELL;

        void is(Mood other) {
            mood = other;
        }
    }

    /** Starts before the service, which waits half a second for each. */
    public static final class Servers implements QuarkusTestResourceLifecycleManager {

        private final Moody world = new Moody();
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final HttpServer web;
        private final ServerSocket relay;
        private final ServerSocket broker;

        public Servers() {
            try {
                web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                relay = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                broker = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Map<String, String> start() {
            web.setExecutor(threads);
            web.createContext("/shop/", exchange -> answer(exchange, "[]"));
            web.createContext("/carrier/", exchange -> answer(exchange, "[{\"receiverId\":\"deu\"}]"));
            web.createContext("/bank/", exchange -> answer(exchange, "{\"object\":\"list\",\"data\":[]}"));
            web.start();
            threads.submit(() -> accept(relay, this::greet));
            threads.submit(() -> accept(broker, socket -> {}));
            String address = "http://localhost:" + web.getAddress().getPort();
            return Map.ofEntries(
                    Map.entry("amends.orders.woocommerce.url", address + "/shop"),
                    Map.entry("amends.orders.woocommerce.consumer-key", "ck_secret"),
                    Map.entry("amends.orders.woocommerce.consumer-secret", "cs_secret"),
                    Map.entry("amends.orders.woocommerce.timeout", "500ms"),
                    Map.entry("amends.dhl.base-url", address + "/carrier"),
                    Map.entry("amends.dhl.api-key", "dhl_secret"),
                    Map.entry("amends.dhl.timeout", "500ms"),
                    Map.entry("amends.stripe.base-url", address + "/bank"),
                    Map.entry("amends.stripe.secret", "sk_secret"),
                    Map.entry("amends.stripe.timeout", "500ms"),
                    Map.entry("amends.letters.by-mail", "true"),
                    Map.entry("amends.letters.relay.host", "127.0.0.1"),
                    Map.entry("amends.letters.relay.port", String.valueOf(relay.getLocalPort())),
                    Map.entry("amends.letters.relay.username", "care"),
                    Map.entry("amends.letters.relay.password", "smtp_secret"),
                    Map.entry("amends.letters.relay.timeout", "500ms"),
                    Map.entry("amends.kafka.bootstrap-servers", "127.0.0.1:" + broker.getLocalPort()),
                    Map.entry("amends.webhooks.receiver.answer-timeout", "500ms"));
        }

        private void answer(HttpExchange exchange, String well) throws IOException {
            if (world.mood == Mood.SILENT) {
                return; // an exchange that nobody closes stays open until whoever asks gives up
            }
            try (exchange) {
                switch (world.mood) {
                    case WELL -> respond(exchange, 200, well);
                    case REFUSES_THE_KEY -> respond(exchange, 401, "{\"error\":{\"type\":\"key\"}}");
                    case MENDED -> respond(exchange, 200, PAGE);
                    case SILENT -> throw new IllegalStateException("says nothing");
                }
            }
        }

        private static void respond(HttpExchange exchange, int status, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }

        private interface Talk {
            void with(Socket socket) throws IOException;
        }

        private void accept(ServerSocket server, Talk talk) {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    threads.submit(() -> {
                        talk.with(socket);
                        return socket;
                    });
                } catch (IOException closed) {
                    return;
                }
            }
        }

        /** As RFC 5321 and RFC 4954 have it. */
        private void greet(Socket socket) throws IOException {
            try (socket;
                    Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII);
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
                if (world.mood == Mood.SILENT) {
                    in.readLine(); // until whoever waits hangs up
                    return;
                }
                say(out, world.mood == Mood.MENDED ? "HTTP/1.1 400 Bad Request" : "220 relay.test ready");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    say(out, reply(line.toUpperCase(Locale.ROOT)));
                }
            }
        }

        private String reply(String line) {
            if (line.startsWith("EHLO")) {
                return "250-relay.test\r\n250 AUTH PLAIN";
            } else if (line.startsWith("AUTH")) {
                return world.mood == Mood.REFUSES_THE_KEY ? "535 5.7.8 Wrong password" : "235 2.7.0 Signed in";
            }
            return line.startsWith("QUIT") ? "221 2.0.0 Bye" : "250 2.0.0 Ok";
        }

        private static void say(Writer out, String line) throws IOException {
            out.write(line + "\r\n");
            out.flush();
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(world, field -> field.getType().equals(Moody.class));
        }

        @Override
        public void stop() {
            web.stop(0);
            threads.shutdownNow();
            try {
                relay.close();
                broker.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
