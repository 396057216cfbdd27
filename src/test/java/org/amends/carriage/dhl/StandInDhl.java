package org.amends.carriage.dhl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for DHL's returns API. Like DHL it makes another label each time it is asked, and can fail. */
public final class StandInDhl {

    enum Fault {
        /** A label is made, and the answer takes too long. */
        SILENT_AFTER_EFFECT,
        TROUBLE_500,
        REFUSED_400,
        NO_JSON
    }

    private static final long TOO_LONG_MILLIS = 900;

    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger number = new AtomicInteger((int) (System.nanoTime() % 100_000_000));
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();

    StandInDhl() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/orders", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    /** Of the next requests about that case, in that order. */
    void fail(String reference, Fault... next) {
        faults.put(reference, new ArrayDeque<>(List.of(next)));
    }

    List<JsonNode> asked(String reference) {
        return asked.stream()
                .filter(one -> one.path("customerReference").asText().equals(reference))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = json.readTree(exchange.getRequestBody());
            asked.add(body);
            String reference = body.path("customerReference").asText();
            Fault fault = faults.getOrDefault(reference, new ArrayDeque<>()).poll();
            if (!"key".equals(exchange.getRequestHeaders().getFirst("dhl-api-key"))) {
                respond(exchange, 401, "{}");
            } else if (fault == Fault.TROUBLE_500) {
                respond(exchange, 500, "{}");
            } else if (fault == Fault.REFUSED_400) {
                respond(exchange, 400, "{\"detail\":\"shipper.postalCode is wrong\"}");
            } else if (fault == Fault.NO_JSON) {
                respond(exchange, 200, "<html>maintenance</html>");
            } else {
                if (fault == Fault.SILENT_AFTER_EFFECT) {
                    silence();
                }
                respond(exchange, 201, label(exchange.getRequestURI().getQuery()));
            }
        }
    }

    private String label(String query) {
        String kind = query.contains("QR_LABEL") ? "qrLabel" : "label";
        String file = Base64.getEncoder().encodeToString("%PDF-1.4 label".getBytes(StandardCharsets.US_ASCII));
        return "{\"shipmentNo\":\"99999%d\",\"%s\":{\"b64\":\"%s\"}}".formatted(number.incrementAndGet(), kind, file);
    }

    private static void silence() {
        try {
            Thread.sleep(TOO_LONG_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
