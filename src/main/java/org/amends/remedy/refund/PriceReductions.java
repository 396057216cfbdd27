package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What was given back of an order for goods that stayed, so that nobody is paid it again when they bring them back. */
@ApplicationScoped
public class PriceReductions {

    private static final String OF_ORDER = """
            SELECT p.line_id, p.amount, p.units_out
            FROM money_movement_part p JOIN money_movement m ON m.id = p.movement_id
            WHERE p.order_id = :order AND p.units_out IS NOT NULL AND m.state NOT IN ('DROPPED', 'FAILED', 'REVERSED')
            """;

    private final Jdbi jdbi;

    PriceReductions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param minor units of the order's currency, for all units that were out
     * @param unitsOut of the line, which no case spoke for then
     */
    public record PriceReduction(long minor, int unitsOut) {}

    /** By line. */
    public Map<String, List<PriceReduction>> of(UUID order) {
        return jdbi.withHandle(handle -> handle
                .createQuery(OF_ORDER)
                .bind("order", order)
                .map((row, context) -> Map.entry(
                        row.getString("line_id"), new PriceReduction(row.getLong("amount"), row.getInt("units_out"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }
}
