package org.amends.order.source.woocommerce;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.amends.order.source.OrderSource;

/** A stand-in for a shop with WooCommerce's REST API, two orders a page. */
public final class WooShop implements AutoCloseable {

    private static final int PER_PAGE = 2;

    /** An answer other than the shop's own. */
    public interface Mood {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** @param json without its modification date */
    private record Order(String id, String modified, String json) {}

    private final String name = "woo-" + UUID.randomUUID().toString().substring(0, 13);
    private final List<Order> orders = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Optional<Mood> mood = Optional.empty();
    private volatile Runnable afterFirstPage = () -> {};

    public WooShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/wp-json/wc/v3/orders", this::answer);
        server.start();
    }

    public String name() {
        return name;
    }

    public OrderSource source() {
        return new WooSource(new Config(name, url(), Duration.ofSeconds(2)), Clock.systemUTC());
    }

    public void is(Mood other) {
        mood = Optional.of(other);
    }

    public void isWell() {
        mood = Optional.empty();
    }

    public void afterFirstPage(Runnable happens) {
        afterFirstPage = happens;
    }

    /** The queries that were asked. */
    public List<String> asked() {
        return asked;
    }

    /** Puts it there, or changes it. */
    public void order(String id, String modified, String total) {
        order(id, modified, total, "");
    }

    public void order(String id, String modified, String total, String more) {
        orders.removeIf(order -> order.id().equals(id));
        orders.add(new Order(id, modified, """
            {"id": %1$s, "number": "%1$s", "status": "completed", "currency": "EUR", "version": "10.3.4",
             "date_created_gmt": "2026-11-01T08:00:00", "date_paid_gmt": "2026-11-01T08:01:00",
             "date_modified_gmt": "%2$s", "total": "%3$s", "shipping_total": "4.00", "shipping_tax": "0.90",
             "payment_method": "stripe", "transaction_id": "ch_%1$s", "meta_data": [{"key": "x", "value": {"y": 1}}],
             "billing": {"first_name": "Anna", "postcode": "101 11", "country": "EE", "email": "anna@example.org",
                         "phone": "555 1234"},
             "line_items": [{"id": 7, "name": "Kettle", "quantity": 3, "subtotal": "12.00", "total": "8.20",
                             "total_tax": "1.80", "sku": "K-1", "taxes": []}],
             "refunds": [{"id": 9, "reason": "", "total": "-2.50"}]%4$s}""".formatted(id, modified, total, more)));
    }

    private URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            asked.add(query);
            String expected =
                    "Basic " + Base64.getEncoder().encodeToString("ck_1:cs_2".getBytes(StandardCharsets.UTF_8));
            if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{\"code\": \"woocommerce_rest_cannot_view\"}");
            } else if (mood.isPresent()) {
                mood.get().answer(exchange);
            } else {
                page(exchange);
            }
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!path.endsWith("/orders")) {
            one(exchange, path.substring(path.lastIndexOf('/') + 1));
            return;
        }
        Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
        int page = Integer.parseInt(parameters.getOrDefault("page", "1"));
        List<Order> found = new ArrayList<>(orders.stream()
                .filter(order -> order.modified().compareTo(parameters.get("modified_after")) > 0)
                .sorted(Comparator.comparing(Order::modified))
                .toList());
        exchange.getResponseHeaders()
                .add("X-WP-TotalPages", Integer.toString((found.size() + PER_PAGE - 1) / PER_PAGE));
        send(
                exchange,
                200,
                found.stream()
                        .skip((long) (page - 1) * PER_PAGE)
                        .limit(PER_PAGE)
                        .map(Order::json)
                        .collect(Collectors.joining(",", "[", "]")));
        afterFirstPage.run();
        afterFirstPage = () -> {};
    }

    private void one(HttpExchange exchange, String id) throws IOException {
        Optional<Order> found =
                orders.stream().filter(order -> order.id().equals(id)).findFirst();
        send(exchange, found.isPresent() ? 200 : 404, found.map(Order::json).orElse("{}"));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Config(String name, URI address, Duration timeout) implements WooConfig {
        @Override
        public Optional<URI> url() {
            return Optional.of(address);
        }

        @Override
        public Optional<String> consumerKey() {
            return Optional.of("ck_1");
        }

        @Override
        public Optional<String> consumerSecret() {
            return Optional.of("cs_2");
        }

        @Override
        public boolean withdrawalInfoGiven() {
            return true;
        }

        @Override
        public boolean returnCostNoticeGiven() {
            return false;
        }
    }
}
