package org.amends.remedy.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stand-in for Stripe's refunds API that keeps its own ledger and can fail in every way that matters. It does not refuse to
 * pay too much: that it never does is what the tests are about.
 */
public final class StandInStripe {

    /** What goes wrong with one request to send. */
    enum Fault {
        /** It takes too long, and nothing goes out. */
        SILENT_BEFORE_EFFECT,
        /** It goes out, and the answer takes too long. */
        SILENT_AFTER_EFFECT,
        TROUBLE_500,
        REFUSED_400
    }

    record Paid(String id, String payment, long amount, String key, String status) {

        Paid as(String newStatus) {
            return new Paid(id, payment, amount, key, newStatus);
        }

        private String json() {
            String metadata = key.isEmpty() ? "{}" : "{\"amends_movement\":\"" + key + "\"}";
            return "{\"id\":\"%s\",\"object\":\"refund\",\"amount\":%d,\"currency\":\"eur\",\"payment_intent\":\"%s\",\"metadata\":%s,\"status\":\"%s\"}"
                    .formatted(id, amount, payment, metadata, status);
        }
    }

    private static final long TOO_LONG_MILLIS = 900;

    private final HttpServer server;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, Paid> refunds = new ConcurrentHashMap<>();
    private final Map<String, Paid> byIdempotencyKey = new ConcurrentHashMap<>();
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, String> statusOf = new ConcurrentHashMap<>();
    private final Map<String, Runnable> beforeAnswer = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    StandInStripe() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/refunds", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    /** Of the next requests to send something back over that payment, in that order. */
    void fail(String payment, Fault... next) {
        faults.put(payment, new ArrayDeque<>(List.of(next)));
    }

    /** How refunds of that payment begin; succeeded when nothing is said. */
    void begin(String payment, String status) {
        statusOf.put(payment, status);
    }

    /** Done after the money went out and before that is answered. */
    void beforeAnswer(String payment, Runnable deed) {
        beforeAnswer.put(payment, deed);
    }

    List<Paid> of(String payment) {
        return refunds.values().stream()
                .filter(one -> one.payment().equals(payment))
                .toList();
    }

    /** What is out, or on its way. */
    long out(String payment) {
        return of(payment).stream()
                .filter(one -> !one.status().equals("failed"))
                .mapToLong(Paid::amount)
                .sum();
    }

    /** How often it was asked to send something back over that payment. */
    int asked(String payment) {
        return asked.getOrDefault(payment, new AtomicInteger()).get();
    }

    void becomes(String payment, String status) {
        of(payment).forEach(one -> refunds.put(one.id(), one.as(status)));
    }

    /** Somebody pays it back in the provider's own pages. */
    Paid elsewhere(String payment, long amount) {
        return pay(payment, amount, "");
    }

    private Paid pay(String payment, long amount, String key) {
        Paid paid = new Paid(
                "re_" + number.incrementAndGet() + "_" + System.nanoTime(),
                payment,
                amount,
                key,
                statusOf.getOrDefault(payment, "succeeded"));
        refunds.put(paid.id(), paid);
        return paid;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                send(exchange);
            } else {
                look(exchange);
            }
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String payment = form.getOrDefault("payment_intent", "");
        asked.computeIfAbsent(payment, id -> new AtomicInteger()).incrementAndGet();
        Fault fault = faults.getOrDefault(payment, new ArrayDeque<>()).poll();
        if (fault == Fault.SILENT_BEFORE_EFFECT) {
            silence();
        } else if (fault == Fault.TROUBLE_500) {
            respond(exchange, 500, "{\"error\":{\"type\":\"api_error\"}}");
        } else if (fault == Fault.REFUSED_400) {
            respond(exchange, 400, "{\"error\":{\"code\":\"charge_disputed\"}}");
        } else {
            Paid paid = byIdempotencyKey.computeIfAbsent(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    key -> pay(
                            payment,
                            Long.parseLong(form.getOrDefault("amount", "")),
                            form.getOrDefault("metadata[amends_movement]", "")));
            if (fault == Fault.SILENT_AFTER_EFFECT) {
                silence();
            }
            beforeAnswer.getOrDefault(payment, () -> {}).run();
            respond(exchange, 200, refunds.getOrDefault(paid.id(), paid).json());
        }
    }

    private void look(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/v1/refunds")) {
            String payment = fields(exchange.getRequestURI().getRawQuery()).getOrDefault("payment_intent", "");
            String data = of(payment).stream().map(Paid::json).collect(Collectors.joining(","));
            respond(exchange, 200, "{\"object\":\"list\",\"has_more\":false,\"data\":[" + data + "]}");
            return;
        }
        Paid paid = refunds.get(path.substring("/v1/refunds/".length()));
        respond(exchange, paid == null ? 404 : 200, paid == null ? "{}" : paid.json());
    }

    private static void silence() {
        try {
            Thread.sleep(TOO_LONG_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void respond(HttpExchange exchange, int status, String body) {
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new HashMap<>();
        Stream.of(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> fields.put(plain(pair[0]), plain(pair[1])));
        return fields;
    }

    private static String plain(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
