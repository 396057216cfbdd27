package org.amends.order.ucp;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.amends.money.Money;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.ucp.UcpOrder.LineItem;
import org.amends.order.ucp.UcpOrder.LineReturnsPart;
import org.amends.order.ucp.UcpOrder.Quantity;
import org.amends.order.ucp.UcpOrder.Total;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an order. A line of which nothing is left, because it was cancelled, is none. */
final class UcpLines {

    private static final String LINES = "line_items";
    private static final int MOST = 1_000;
    private static final int MOST_SERIALS = 1_000;
    private static final LineReturnsPart NOTHING_MORE =
            new LineReturnsPart(null, null, null, null, null, null, null, null, null, null);

    private final Faults faults;
    private final Currency currency;
    private final Map<String, Integer> returned;
    private final Map<String, Integer> units = new HashMap<>();

    /** @param returned units by line that came back; they were ordered all the same */
    UcpLines(Faults faults, Currency currency, Map<String, Integer> returned) {
        this.faults = faults;
        this.currency = currency;
        this.returned = returned;
    }

    /** Ordered units by line id, cancelled lines among them with none. */
    Map<String, Integer> units() {
        return units;
    }

    List<OrderLine> read(@Nullable List<@Nullable LineItem> items) {
        if (items == null || items.isEmpty()) {
            faults.add(LINES, "not-empty", "Give at least one line.");
            return List.of();
        }
        if (items.size() > MOST) {
            faults.add(LINES, "size", "Give at most 1000 lines.");
            return List.of();
        }
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String field = LINES + "[" + i + "]";
            LineItem item = items.get(i);
            if (faults.present(item, field)) {
                line(Objects.requireNonNull(item), field).ifPresent(lines::add);
            }
        }
        return withParents(lines, items);
    }

    private Optional<OrderLine> line(LineItem item, String field) {
        String id = faults.text(item.id(), field + ".id", 100);
        int ordered = ordered(item.quantity(), id, field + ".quantity");
        if (!id.isEmpty() && units.putIfAbsent(id, ordered) != null) {
            faults.add(field + ".id", "line.twice", "Another line has this id already. Give each line its own.");
        }
        String title = title(item, field);
        LineReturnsPart more = item.returns() == null ? NOTHING_MORE : item.returns();
        Money paid = paid(item, more, ordered, field);
        Money tax = tax(item, more, ordered, field);
        if (tax.minor() > paid.minor()) {
            faults.add(
                    taxField(item, more, field),
                    "tax.above-paid",
                    "The tax is a part of what was paid, never more than it.");
        }
        if (ordered == 0) {
            return Optional.empty();
        }
        return Optional.of(new OrderLine(
                id,
                title,
                faults.optionalText(more.sku(), field + ".x-returns.sku", 100),
                faults.optionalText(more.gtin(), field + ".x-returns.gtin", 14),
                serials(more, field),
                faults.optionalText(more.categoryPath(), field + ".x-returns.categoryPath", 300),
                ordered,
                fulfilled(item.quantity(), ordered, field),
                paid,
                tax,
                Optional.ofNullable(more.withdrawalExclusion()),
                months(more, field),
                Boolean.TRUE.equals(more.repairabilityAnnexII()),
                faults.optionalText(item.parentId(), field + ".parent_id", 100)));
    }

    private int ordered(@Nullable Quantity quantity, String id, String field) {
        if (!faults.present(quantity, field) || quantity == null) {
            return 1;
        }
        int total = faults.atLeast(0, quantity.total(), field + ".total");
        if (quantity.original() == null) {
            // Without what it was before, none is no cancellation but a mistake.
            return faults.atLeast(1, quantity.total(), field + ".total");
        }
        int original = faults.atLeast(1, quantity.original(), field + ".original");
        return Math.max(total, Math.min(original, total + returned.getOrDefault(id, 0)));
    }

    private int fulfilled(@Nullable Quantity quantity, int ordered, String field) {
        if (quantity == null || quantity.fulfilled() == null) {
            return 0;
        }
        return Math.min(ordered, faults.atLeast(0, quantity.fulfilled(), field + ".quantity.fulfilled"));
    }

    private String title(LineItem item, String field) {
        return faults.present(item.item(), field + ".item") && item.item() != null
                ? faults.text(item.item().title(), field + ".item.title", 500)
                : "";
    }

    private Money paid(LineItem item, LineReturnsPart more, int ordered, String field) {
        if (more.unitPaidGross() == null) {
            return total(item, "total", field)
                    .orElseGet(() -> faults.amount(null, field + ".x-returns.unitPaidGross", currency));
        }
        long unit = faults.amount(more.unitPaidGross(), field + ".x-returns.unitPaidGross", currency)
                .minor();
        long off = faults.optionalAmount(more.discountShare(), field + ".x-returns.discountShare", currency)
                .minor();
        if (off > unit * ordered && ordered > 0) {
            faults.add(
                    field + ".x-returns.discountShare", "discount.above-price", "No more can come off than the price.");
        }
        return faults.sum(Math.max(unit * ordered - off, 0), field + ".x-returns.unitPaidGross", currency);
    }

    private Money tax(LineItem item, LineReturnsPart more, int ordered, String field) {
        if (more.unitTax() == null) {
            return total(item, "tax", field).orElseGet(() -> new Money(0, currency));
        }
        long unit = faults.amount(more.unitTax(), field + ".x-returns.unitTax", currency)
                .minor();
        return faults.sum(unit * ordered, field + ".x-returns.unitTax", currency);
    }

    private static String taxField(LineItem item, LineReturnsPart more, String field) {
        return more.unitTax() != null ? field + ".x-returns.unitTax" : field + ".totals";
    }

    /** The one of that type. */
    private Optional<Money> total(LineItem item, String type, String field) {
        List<@Nullable Total> totals = item.totals() == null ? List.of() : item.totals();
        for (int i = 0; i < totals.size(); i++) {
            Total total = totals.get(i);
            if (total != null && type.equals(total.type())) {
                return Optional.of(faults.amount(total.amount(), field + ".totals[" + i + "].amount", currency));
            }
        }
        return Optional.empty();
    }

    private List<String> serials(LineReturnsPart more, String field) {
        List<@Nullable String> serials = more.serials() == null ? List.of() : more.serials();
        if (serials.size() > MOST_SERIALS) {
            faults.add(field + ".x-returns.serials", "size", "Give at most 1000 serial numbers.");
            return List.of();
        }
        List<String> read = new ArrayList<>();
        for (int i = 0; i < serials.size(); i++) {
            read.add(faults.text(serials.get(i), field + ".x-returns.serials[" + i + "]", 100));
        }
        return read;
    }

    private Optional<Integer> months(LineReturnsPart more, String field) {
        Integer months = more.warrantyMonths();
        if (months != null && (months < 0 || months > 1_200)) {
            faults.add(field + ".x-returns.warrantyMonths", "months.not-some", "Give 0 to 1200 months.");
        }
        return Optional.ofNullable(months);
    }

    private List<OrderLine> withParents(List<OrderLine> lines, List<@Nullable LineItem> items) {
        for (int i = 0; i < items.size(); i++) {
            LineItem item = items.get(i);
            if (item != null && item.parentId() != null && !units.containsKey(item.parentId())) {
                faults.add(LINES + "[" + i + "].parent_id", "line.unknown", "There is no line with this id here.");
            }
        }
        return lines;
    }
}
