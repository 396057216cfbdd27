package org.amends.carriage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The server of a courier: it keeps what it was asked for, and answers as the test says. */
public final class StandInCourier implements QuarkusTestResourceLifecycleManager {

    static final class Bookings {

        private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
        private final Map<String, Deque<Integer>> next = new ConcurrentHashMap<>();

        /** The next answers about that case; a status of 0 is silence. */
        void answer(String reference, Integer... statuses) {
            next.put(reference, new ArrayDeque<>(List.of(statuses)));
        }

        List<JsonNode> about(String reference) {
            return asked.stream()
                    .filter(one -> one.path("reference").asText().equals(reference))
                    .toList();
        }

        private int take(JsonNode booking) {
            asked.add(booking);
            Integer status = next.getOrDefault(booking.path("reference").asText(), new ArrayDeque<>())
                    .poll();
            return status == null ? 201 : status;
        }
    }

    private final Bookings bookings = new Bookings();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;

    public StandInCourier() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/bookings", this::answer);
        server.start();
        return Map.of(
                "amends.test.courier", "http://127.0.0.1:" + server.getAddress().getPort() + "/bookings");
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode booking = json.readTree(exchange.getRequestBody());
        int status = bookings.take(booking);
        if (status == 0) {
            return; // an exchange that nobody closes stays open until whoever asks gives up
        }
        try (exchange) {
            String number = "CO" + Math.abs(booking.path("key").asText().hashCode());
            byte[] body = ("{\"number\":\"" + number + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(bookings, field -> field.getType().equals(Bookings.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
