package org.amends.order.source.woocommerce;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.order.lookup.FindableOrder;
import org.amends.order.lookup.LookupKey;
import org.amends.order.snapshot.OrderName;
import org.amends.order.source.OrderSource;
import org.amends.order.source.SourceTrouble;
import org.amends.platform.connector.Connector;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;

/** A shop that runs WooCommerce. Off until its address is set. */
@ApplicationScoped
class WooSource implements OrderSource {

    private static final int PER_PAGE = 100;

    /** Not bought yet, or not any more before anything was paid. */
    private static final Set<String> NO_ORDERS = Set.of("pending", "failed", "checkout-draft", "auto-draft", "trash");

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    /** Shops and their extensions write more than is described, so it is lenient; what we need is checked afterwards. */
    private final ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final WooConfig config;
    private final WooClient client;

    WooSource(WooConfig config, Clock clock) {
        this.config = config;
        this.client = new WooClient(config, clock);
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public Set<Capability> capabilities() {
        return config.url().isPresent() ? Set.of(Capability.BY_EXTERNAL_ID, Capability.CHANGED_SINCE) : Set.of();
    }

    @Override
    public Optional<FindableOrder> byExternalId(String externalId) {
        if (config.url().isEmpty() || !externalId.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return client.get("orders/" + externalId, Map.of())
                .flatMap(answer -> changed(tree(answer)))
                .filter(Changed.Readable.class::isInstance)
                .map(readable -> ((Changed.Readable) readable).order())
                .filter(order -> order.order().name().externalId().equals(externalId));
    }

    /** It can't be searched by hashes. */
    @Override
    public List<OrderName> find(LookupKey key) {
        return List.of();
    }

    /**
     * From the last page to the first: an order that changes meanwhile moves to the end, and those behind it move up, to pages that are
     * still to be read. The other way round one of them would slip through.
     */
    @Override
    public Stream<Changed> changedSince(Instant since) {
        int pages = page(since, 1).pages();
        return IntStream.iterate(pages, page -> page >= 1, page -> page - 1)
                .boxed()
                .flatMap(page -> orders(page(since, page)).stream());
    }

    private WooClient.Answer page(Instant since, int page) {
        return client.get(
                        "orders",
                        Map.of(
                                "modified_after",
                                UTC.format(since),
                                "dates_are_gmt",
                                "true",
                                "orderby",
                                "modified",
                                "order",
                                "asc",
                                "per_page",
                                Integer.toString(PER_PAGE),
                                "page",
                                Integer.toString(page)))
                .orElseThrow(() -> new SourceTrouble(
                        Connector.Trouble.STRANGE_ANSWER, "the shop has no REST API of WooCommerce at its address"));
    }

    private List<Changed> orders(WooClient.Answer answer) {
        JsonNode tree = tree(answer);
        if (!tree.isArray()) {
            throw new SourceTrouble(Connector.Trouble.STRANGE_ANSWER, "the shop answered with no list of orders");
        }
        List<Changed> orders = new ArrayList<>();
        tree.forEach(order -> changed(order).ifPresent(orders::add));
        return orders;
    }

    private JsonNode tree(WooClient.Answer answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException garbage) {
            throw new SourceTrouble(Connector.Trouble.STRANGE_ANSWER, "the shop answered with no JSON");
        }
    }

    private Optional<Changed> changed(JsonNode tree) {
        String id = tree.path("id").asText("unknown");
        try {
            WooOrder order = json.treeToValue(tree, WooOrder.class);
            if (order == null || NO_ORDERS.contains(String.valueOf(order.status()))) {
                return Optional.empty();
            }
            return Optional.of(new Changed.Readable(new WooReading(config, order).read()));
        } catch (IOException misfit) {
            FieldError error = new FieldError("", "json.wrong-type", "The order is not as WooCommerce describes it.");
            return Optional.of(new Changed.Unreadable(id, List.of(error)));
        } catch (Problem problem) {
            return Optional.of(new Changed.Unreadable(id, problem.body().errors()));
        }
    }
}
