package org.amends.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.order.lookup.FindableOrder;
import org.amends.order.snapshot.OrderName;
import org.amends.order.snapshot.OrderSnapshot;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** The orders that shops told us of, each in its newest version. */
@ApplicationScoped
public class Orders {

    /** Reads {@code id}, {@code document} and {@code seal}: of the newest version here, or of one that was frozen elsewhere. */
    public static final RowMapper<StoredOrder> ROW = (row, context) -> {
        try {
            return new StoredOrder(
                    row.getObject("id", UUID.class),
                    OrderJson.read(row.getString("document")),
                    HexFormat.of().formatHex(row.getBytes("seal")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    };

    private final Jdbi jdbi;
    private final OrderRows rows;

    Orders(Jdbi jdbi, OrderRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    public Optional<StoredOrder> find(OrderName name) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, document, seal FROM shop_order WHERE source = :source AND external_id = :externalId
                        """)
                .bind("source", name.source())
                .bind("externalId", name.externalId())
                .map(ROW)
                .findOne());
    }

    public Optional<StoredOrder> find(UUID id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    /** An order as a case froze it, from the form in which it was stored. */
    public static OrderSnapshot read(String document) {
        try {
            return OrderJson.read(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the transaction of the handle. */
    public Optional<StoredOrder> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT id, document, seal FROM shop_order WHERE id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne();
    }

    /** Keeps the order unless we hold this version or a newer one. Nobody can look it up but by its card. */
    public Taken take(OrderSnapshot order) {
        return take(new FindableOrder(order, Set.of()));
    }

    /** Keeps the order unless we hold this version or a newer one. */
    public Taken take(FindableOrder order) {
        return takeAll(List.of(order)).get(0);
    }

    /**
     * Keeps many orders in one transaction; all of them, or none.
     *
     * @param orders of different names
     * @return what became of each, in the order of the list
     */
    public List<Taken> takeAll(List<FindableOrder> orders) {
        Set<OrderName> names = new HashSet<>();
        orders.forEach(findable -> {
            if (!names.add(findable.order().name())) {
                throw new IllegalArgumentException(
                        "twice in one go: " + findable.order().name());
            }
        });
        return jdbi.inTransaction(handle -> rows.put(handle, orders));
    }
}
