package org.amends.outbox.receiver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Somebody else's software that is told of events. It answers as the test wants, and keeps all that it was sent. */
public final class StandInReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Reply> answers = message -> Reply.of(204);

    /** One request, as it came. */
    public record Received(String id, String timestamp, String signature, String host, String body) {

        public JsonPath json() {
            return JsonPath.from(body);
        }

        public String type() {
            return json().getString("type");
        }

        /** Of the case or the refund that it is about. */
        public int version() {
            return json().getInt("data.version");
        }

        public String reference() {
            return json().getString("data.reference");
        }
    }

    /** @param endless whether the body never ends */
    public record Reply(int status, Map<String, String> headers, long afterMillis, boolean endless) {

        public static Reply of(int status) {
            return new Reply(status, Map.of(), 0, false);
        }

        public Reply with(String header, String value) {
            return new Reply(status, Map.of(header, value), afterMillis, endless);
        }

        public Reply after(long millis) {
            return new Reply(status, headers, millis, endless);
        }

        public Reply endlessly() {
            return new Reply(status, headers, afterMillis, true);
        }
    }

    private StandInReceiver(HttpServer server) {
        this.server = server;
    }

    public static StandInReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StandInReceiver receiver = new StandInReceiver(server);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", receiver::take);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://receiver.test:" + port() + "/hooks/amends?shop=1";
    }

    public void answer(Function<Received, Reply> next) {
        answers = next;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** About that case, in the order in which it came. */
    public List<Received> of(String reference) {
        return received.stream()
                .filter(message -> reference.equals(message.reference()))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        Received message = new Received(
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                header(exchange, "webhook-signature"),
                header(exchange, "Host"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        received.add(message);
        Reply reply = answers.apply(message);
        try (exchange) {
            TimeUnit.MILLISECONDS.sleep(reply.afterMillis());
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            exchange.sendResponseHeaders(reply.status(), reply.endless() ? 0 : -1);
            while (reply.endless()) {
                exchange.getResponseBody().write("secret of the inner network ".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException nobodyListens) {
            // As it should be.
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
