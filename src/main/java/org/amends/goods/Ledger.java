package org.amends.goods;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The goods of a case as its rows say. Every figure is a sum of rows.
 *
 * @param arrived expected units that came, by line
 * @param inspections oldest first
 */
public record Ledger(
        Map<String, Integer> arrived,
        List<Unexpected> unexpected,
        List<Inspection> inspections,
        List<Discrepancy> discrepancies,
        List<ProposedDeduction> deductions) {

    public Ledger {
        arrived = Map.copyOf(arrived);
        unexpected = List.copyOf(unexpected);
        inspections = List.copyOf(inspections);
        discrepancies = List.copyOf(discrepancies);
        deductions = List.copyOf(deductions);
    }

    /** What is here and can be looked at. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        arrived.keySet().stream().sorted().map(Item::ofLine).forEach(items::add);
        unexpected.stream().map(Unexpected::id).map(Item::ofUnexpected).forEach(items::add);
        return items;
    }

    public Optional<Unexpected> unexpected(UUID id) {
        return unexpected.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** How many units of it came. */
    public int came(Item item) {
        return item.line()
                .map(line -> arrived.getOrDefault(line, 0))
                .or(() -> item.unexpected().flatMap(this::unexpected).map(Unexpected::units))
                .orElse(0);
    }

    public int graded(Item item) {
        return rows(item).stream().mapToInt(Inspection::graded).sum();
    }

    public int graded(Item item, Grade grade) {
        return rows(item).stream()
                .filter(row -> row.grade() == grade)
                .mapToInt(Inspection::graded)
                .sum();
    }

    public int disposed(Item item) {
        return rows(item).stream().mapToInt(Inspection::disposed).sum();
    }

    public int disposed(Item item, Grade grade) {
        return rows(item).stream()
                .filter(row -> row.grade() == grade)
                .mapToInt(Inspection::disposed)
                .sum();
    }

    public List<Inspection> rows(Item item) {
        return inspections.stream().filter(row -> row.item().equals(item)).toList();
    }
}
