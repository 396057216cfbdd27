package org.amends.order;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.amends.order.Taken.Outcome;
import org.amends.order.lookup.FindableOrder;
import org.amends.order.lookup.OrderKeys;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.jdbi.v3.core.Handle;

/**
 * Writes orders with their ceilings and keys, however many, in a handful of statements. The order's row is locked first, then its lines by
 * their ids, then its payments; whoever locks more than one of these goes the same way.
 */
@ApplicationScoped
class OrderRows {

    private static final String UPSERT = """
            INSERT INTO shop_order AS o (id, source, external_id, version, currency, concluded_at, document, seal,
                                         delivery_paid, updated_at)
            SELECT n.id, n.source, n.external_id, n.version, n.currency, CAST(n.concluded_at AS timestamptz),
                   CAST(n.document AS jsonb), n.seal, n.delivery_paid, :now
              FROM unnest(:ids, :sources, :externalIds, :versions, :currencies, :concludedAt, :documents, :seals,
                          :deliveryPaid)
                AS n (id, source, external_id, version, currency, concluded_at, document, seal, delivery_paid)
             ORDER BY n.source, n.external_id
            ON CONFLICT ON CONSTRAINT shop_order_name DO UPDATE
               SET version = excluded.version,
                   concluded_at = excluded.concluded_at,
                   document = excluded.document,
                   seal = excluded.seal,
                   delivery_paid = greatest(excluded.delivery_paid, o.delivery_given_back),
                   updated_at = excluded.updated_at
             WHERE excluded.version > o.version AND excluded.currency = o.currency
            RETURNING o.id, o.source, o.external_id, o.version, o.xmax = 0 AS created
            """;

    /** Their rows are locked by now, so that nobody makes them newer before we look. */
    private static final String HELD = """
            SELECT o.id, o.source, o.external_id, o.version, o.currency, o.seal
              FROM shop_order o JOIN unnest(:sources, :externalIds) AS n (source, external_id)
                ON o.source = n.source AND o.external_id = n.external_id
            """;

    private static final String LOCK_LINES = """
            SELECT FROM order_line WHERE order_id = ANY(:orders) ORDER BY order_id, line_id FOR UPDATE
            """;

    /** A ceiling follows the shop, but never below what is committed or given back already. */
    private static final String CEILINGS = """
            WITH told AS (
                SELECT id AS order_id, currency, document FROM shop_order WHERE id = ANY(:orders)
            ), line AS (
                SELECT t.order_id, l.id, l.ordered, l.paid
                  FROM told t, jsonb_to_recordset(t.document -> 'lines') AS l (id text, ordered integer, paid bigint)
            ), payment AS (
                SELECT t.order_id, t.currency, p.id, p.captured, p.refunded
                  FROM told t, jsonb_to_recordset(t.document -> 'payments')
                    AS p (id text, captured bigint, refunded bigint)
            ), lines AS (
                INSERT INTO order_line AS l (order_id, line_id, units, paid)
                SELECT order_id, id, ordered, paid FROM line ORDER BY order_id, id
                ON CONFLICT ON CONSTRAINT order_line_pk DO UPDATE
                   SET units = greatest(excluded.units, l.committed, l.exchanged), paid = greatest(excluded.paid, l.given_back)
            ), lines_gone AS (
                UPDATE order_line l SET units = greatest(committed, exchanged), paid = given_back
                 WHERE l.order_id = ANY(:orders)
                   AND NOT EXISTS (SELECT FROM line WHERE line.order_id = l.order_id AND line.id = l.line_id)
            ), payments AS (
                INSERT INTO order_payment AS p (order_id, payment_id, currency, captured, elsewhere)
                SELECT order_id, id, currency, captured, refunded FROM payment ORDER BY order_id, id
                ON CONFLICT ON CONSTRAINT order_payment_pk DO UPDATE
                   SET captured = greatest(excluded.captured, p.given_back),
                       elsewhere = greatest(excluded.elsewhere - p.given_back, 0)
            )
            UPDATE order_payment p SET captured = given_back
             WHERE p.order_id = ANY(:orders)
               AND NOT EXISTS (SELECT FROM payment WHERE payment.order_id = p.order_id AND payment.id = p.payment_id)
            """;

    private final OrderKeys keys;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    OrderRows(OrderKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    private record Held(UUID id, long version, String currency, byte[] seal) {}

    /** In the transaction of the handle. */
    List<Taken> put(Handle handle, List<FindableOrder> findable) {
        List<OrderSnapshot> orders = findable.stream().map(FindableOrder::order).toList();
        List<OrderJson.Sealed> sealed = orders.stream().map(OrderJson::seal).toList();
        Map<OrderName, Taken> taken = upsert(handle, orders, sealed);
        writeCeilings(handle, taken);
        writeKeys(handle, taken, findable);
        Map<OrderName, Held> held = taken.size() == orders.size() ? Map.of() : held(handle, orders);
        Taken[] all = new Taken[orders.size()];
        for (int i = 0; i < all.length; i++) {
            OrderSnapshot order = orders.get(i);
            Taken changed = taken.get(order.name());
            all[i] = changed != null ? changed : ignored(order, sealed.get(i), held);
        }
        return List.of(all);
    }

    private Map<OrderName, Taken> upsert(Handle handle, List<OrderSnapshot> orders, List<OrderJson.Sealed> sealed) {
        Map<OrderName, Taken> taken = new HashMap<>();
        handle.createQuery(UPSERT)
                .bindArray(
                        "ids",
                        UUID.class,
                        orders.stream().map(order -> ids.generate()).toList())
                .bindArray("sources", String.class, sources(orders))
                .bindArray("externalIds", String.class, externalIds(orders))
                .bindArray(
                        "versions",
                        Long.class,
                        orders.stream().map(OrderSnapshot::version).toList())
                .bindArray(
                        "currencies",
                        String.class,
                        orders.stream()
                                .map(order -> order.currency().getCurrencyCode())
                                .toList())
                .bindArray(
                        "concludedAt",
                        String.class,
                        orders.stream()
                                .map(order -> order.concludedAt().toString())
                                .toList())
                .bindArray(
                        "documents",
                        String.class,
                        sealed.stream().map(OrderJson.Sealed::json).toList())
                .bindArray(
                        "seals",
                        byte[].class,
                        sealed.stream().map(OrderJson.Sealed::digest).toList())
                .bindArray(
                        "deliveryPaid",
                        Long.class,
                        orders.stream().map(OrderRows::deliveryPaid).toList())
                .bind("now", clock.instant())
                .map((row, context) -> Map.entry(
                        new OrderName(row.getString("source"), row.getString("external_id")),
                        new Taken(
                                row.getObject("id", UUID.class),
                                row.getLong("version"),
                                row.getBoolean("created") ? Outcome.CREATED : Outcome.UPDATED)))
                .forEach(entry -> taken.put(entry.getKey(), entry.getValue()));
        return taken;
    }

    private static void writeCeilings(Handle handle, Map<OrderName, Taken> taken) {
        List<UUID> orders = taken.values().stream().map(Taken::order).toList();
        List<UUID> updated = taken.values().stream()
                .filter(one -> one.outcome() == Outcome.UPDATED)
                .map(Taken::order)
                .toList();
        if (!updated.isEmpty()) {
            handle.createQuery(LOCK_LINES)
                    .bindArray("orders", UUID.class, updated)
                    .mapToMap()
                    .list();
        }
        if (!orders.isEmpty()) {
            handle.createUpdate(CEILINGS)
                    .bindArray("orders", UUID.class, orders)
                    .execute();
        }
    }

    private void writeKeys(Handle handle, Map<OrderName, Taken> taken, List<FindableOrder> orders) {
        Map<UUID, FindableOrder> changed = new HashMap<>();
        orders.stream()
                .filter(order -> taken.containsKey(order.order().name()))
                .forEach(order -> changed.put(
                        Objects.requireNonNull(taken.get(order.order().name())).order(), order));
        if (!changed.isEmpty()) {
            keys.replace(handle, changed);
        }
    }

    private static Map<OrderName, Held> held(Handle handle, List<OrderSnapshot> orders) {
        Map<OrderName, Held> held = new HashMap<>();
        handle.createQuery(HELD)
                .bindArray("sources", String.class, sources(orders))
                .bindArray("externalIds", String.class, externalIds(orders))
                .map((row, context) -> Map.entry(
                        new OrderName(row.getString("source"), row.getString("external_id")),
                        new Held(
                                row.getObject("id", UUID.class),
                                row.getLong("version"),
                                row.getString("currency"),
                                row.getBytes("seal"))))
                .forEach(entry -> held.put(entry.getKey(), entry.getValue()));
        return held;
    }

    private static Taken ignored(OrderSnapshot order, OrderJson.Sealed sealed, Map<OrderName, Held> all) {
        Held held = Objects.requireNonNull(all.get(order.name()), "neither written nor there");
        Outcome outcome;
        if (order.version() < held.version()) {
            outcome = Outcome.OLDER;
        } else if (!held.currency().equals(order.currency().getCurrencyCode())) {
            outcome = Outcome.OTHER_CURRENCY;
        } else {
            outcome = Arrays.equals(held.seal(), sealed.digest()) ? Outcome.SAME : Outcome.SAME_VERSION_OTHER_CONTENT;
        }
        return new Taken(held.id(), held.version(), outcome);
    }

    private static List<String> sources(List<OrderSnapshot> orders) {
        return orders.stream().map(order -> order.name().source()).toList();
    }

    private static List<String> externalIds(List<OrderSnapshot> orders) {
        return orders.stream().map(order -> order.name().externalId()).toList();
    }

    private static long deliveryPaid(OrderSnapshot order) {
        return Math.addExact(
                order.delivery().standard().minor(), order.delivery().extra().minor());
    }
}
