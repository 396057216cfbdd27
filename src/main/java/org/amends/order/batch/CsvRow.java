package org.amends.order.batch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.platform.input.WrittenInstant;
import org.amends.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** One row of a CSV file; what can't be read in a cell becomes an error, and nothing. */
final class CsvRow {

    private final long line;
    private final Map<CsvColumn, String> cells;
    private final List<FieldError> errors = new ArrayList<>();

    /** @param cells without the empty ones */
    CsvRow(long line, Map<CsvColumn, String> cells) {
        this.line = line;
        this.cells = cells;
    }

    long line() {
        return line;
    }

    List<FieldError> errors() {
        return errors;
    }

    @Nullable
    String text(CsvColumn column) {
        return cells.get(column);
    }

    @Nullable
    BigDecimal amount(CsvColumn column) {
        return read(column, CsvRow::decimal, "Write a whole number of the currency's smallest unit.");
    }

    @Nullable
    Integer count(CsvColumn column) {
        return read(
                column,
                text -> text.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                "Write a whole number.");
    }

    @Nullable
    Long version(CsvColumn column) {
        return read(
                column,
                text -> text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty(),
                "Write a whole number.");
    }

    @Nullable
    Instant instant(CsvColumn column) {
        return read(column, WrittenInstant::read, "Write an instant with its zone, such as 2026-11-28T09:12:00Z.");
    }

    @Nullable
    Boolean yes(CsvColumn column) {
        return read(
                column,
                text -> switch (text) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                },
                "Write true or false.");
    }

    @Nullable
    WithdrawalExclusion exclusion(CsvColumn column) {
        return read(column, CsvRow::exclusion, "Write one of the reasons of art. 16, such as PERSONALISED.");
    }

    private <T> @Nullable T read(CsvColumn column, Function<String, Optional<T>> reading, String sentence) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        Optional<T> value = reading.apply(text);
        if (value.isEmpty()) {
            errors.add(new FieldError(column.title(), "csv.not-one", sentence));
        }
        return value.orElse(null);
    }

    /** A point is let through: what reads the order says better why it is wrong. */
    private static Optional<BigDecimal> decimal(String text) {
        return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<WithdrawalExclusion> exclusion(String text) {
        try {
            return Optional.of(WithdrawalExclusion.valueOf(text));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
