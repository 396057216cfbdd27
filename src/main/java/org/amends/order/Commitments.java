package org.amends.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The one ceiling of units: whatever kind of case speaks for a unit of an order line commits it here, so that no two cases
 * hold the same one. Works in the caller's transaction, so that a unit is never committed without its case. {@code
 * order_line_unit_ceiling} refuses what got past.
 */
@ApplicationScoped
public class Commitments {

    private static final String LOCK = """
            SELECT line_id, units - committed AS available FROM order_line
             WHERE order_id = :order AND line_id = ANY(:lines)
             ORDER BY line_id
               FOR UPDATE
            """;

    private static final String COMMIT = """
            UPDATE order_line l SET committed = l.committed + u.units
              FROM unnest(:lines, :units) AS u (line_id, units)
             WHERE l.order_id = :order AND l.line_id = u.line_id
            """;

    /** What a commitment alone held up, because the shop had lowered or dropped the line meanwhile, goes with it. */
    private static final String RELEASE = """
            UPDATE order_line l
               SET committed = l.committed - u.units,
                   units = greatest(l.committed - u.units, l.exchanged, coalesce(
                       (SELECT told.ordered
                          FROM shop_order o, jsonb_to_recordset(o.document -> 'lines') AS told (id text, ordered integer)
                         WHERE o.id = l.order_id AND told.id = l.line_id), 0))
              FROM unnest(:lines, :units) AS u (line_id, units)
             WHERE l.order_id = :order AND l.line_id = u.line_id
            """;

    private final Jdbi jdbi;

    Commitments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Units by line that nothing speaks for, at this moment: who wants one has to {@link #commit} it. */
    public Map<String, Integer> available(UUID order) {
        return jdbi.withHandle(handle -> available(handle, order));
    }

    /** The same in the transaction of the handle. */
    public Map<String, Integer> available(Handle handle, UUID order) {
        return handle.createQuery(
                        "SELECT line_id, units - committed AS available FROM order_line WHERE order_id = :order")
                .bind("order", order)
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(row.getColumn("line_id", String.class), row.getColumn("available", Integer.class));
                    return all;
                });
    }

    /**
     * Commits all units, or none when one line has too few left.
     *
     * @param units by line id, each positive
     * @return the lines with too few left; empty when all were committed
     */
    public List<Shortfall> commit(Handle handle, UUID order, Map<String, Integer> units) {
        SortedMap<String, Integer> asked = positive(units);
        Map<String, Integer> available = lock(handle, order, asked);
        List<Shortfall> shortfalls = asked.entrySet().stream()
                .map(line -> new Shortfall(line.getKey(), line.getValue(), available.getOrDefault(line.getKey(), 0)))
                .filter(line -> line.asked() > line.left())
                .toList();
        if (shortfalls.isEmpty()) {
            bind(handle.createUpdate(COMMIT), order, asked).execute();
        }
        return shortfalls;
    }

    /**
     * Gives units back that no case speaks for any more.
     *
     * @param units by line id, each positive and no more than are committed
     */
    public void release(Handle handle, UUID order, Map<String, Integer> units) {
        SortedMap<String, Integer> released = positive(units);
        Map<String, Integer> locked = lock(handle, order, released);
        if (locked.size() < released.size()) {
            throw new IllegalArgumentException("no such lines in " + order + ": " + released.keySet());
        }
        bind(handle.createUpdate(RELEASE), order, released).execute();
    }

    private static SortedMap<String, Integer> positive(Map<String, Integer> units) {
        units.forEach((line, count) -> {
            if (count < 1) {
                throw new IllegalArgumentException(count + " units of " + line);
            }
        });
        return new TreeMap<>(units);
    }

    private static Map<String, Integer> lock(Handle handle, UUID order, SortedMap<String, Integer> units) {
        Map<String, Integer> available = new HashMap<>();
        handle.createQuery(LOCK)
                .bind("order", order)
                .bindArray("lines", String.class, List.copyOf(units.keySet()))
                .map((row, context) -> Map.entry(row.getString("line_id"), row.getInt("available")))
                .forEach(line -> available.put(line.getKey(), line.getValue()));
        return available;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, UUID order, SortedMap<String, Integer> units) {
        return statement
                .bind("order", order)
                .bindArray("lines", String.class, List.copyOf(units.keySet()))
                .bindArray("units", Integer.class, List.copyOf(units.values()));
    }
}
