package org.amends.order.batch;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.order.lookup.FindableOrder;
import org.amends.order.snapshot.OrderName;
import org.amends.order.ucp.UcpOrder;
import org.amends.order.ucp.UcpReading;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads orders from rows, each of them one line of an order. The rows of an order stand together. */
final class CsvOrders {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final Taking taking;
    private final List<CsvColumn> columns = new ArrayList<>();
    private final List<CsvRow> rows = new ArrayList<>();
    private final Set<OrderName> seen = new HashSet<>();
    private OrderName name = new OrderName("", "");

    CsvOrders(Taking taking) {
        this.taking = taking;
    }

    void read(Reader file) throws IOException {
        CSVParser records = CSVParser.parse(file, FORMAT);
        try {
            for (CSVRecord record : records) {
                if (record.getRecordNumber() > OrderBatches.MOST_LINES) {
                    taking.refuse(
                            records.getCurrentLineNumber(),
                            "batch.too-long",
                            "From here on nothing was read. Send the rest in another file.");
                    break;
                }
                if (columns.isEmpty()) {
                    header(record);
                } else {
                    row(records.getCurrentLineNumber(), record);
                }
            }
        } catch (UncheckedIOException broken) {
            flush();
            if (broken.getCause() instanceof java.nio.charset.CharacterCodingException notUtf8) {
                throw notUtf8;
            }
            taking.refuse(
                    records.getCurrentLineNumber() + 1,
                    "csv.malformed",
                    "From here on this is no CSV (RFC 4180), and nothing was read. Look at the quotes.");
        }
        flush();
    }

    private void header(CSVRecord record) {
        for (String title : record) {
            CsvColumn column = CsvColumn.titled(title.replace("\uFEFF", "").strip())
                    .orElseThrow(() -> Problem.invalid(
                            "",
                            "csv.unknown-column",
                            "The first row has a column that is not described. Leave it out."));
            if (columns.contains(column)) {
                throw Problem.invalid(column.title(), "csv.column-twice", "The first row has this column twice.");
            }
            columns.add(column);
        }
        for (CsvColumn needed : List.of(CsvColumn.SOURCE, CsvColumn.EXTERNAL_ID)) {
            if (!columns.contains(needed)) {
                throw Problem.invalid(needed.title(), "csv.no-column", "The first row has to name this column.");
            }
        }
    }

    private void row(long line, CSVRecord record) {
        if (record.size() != columns.size()) {
            // Whatever order it was to belong to is not whole without it, and nobody knows which one that is.
            taking.refuse(line, "csv.cells", "This row has another number of cells than the first one.");
            return;
        }
        Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
        for (int i = 0; i < record.size(); i++) {
            if (!record.get(i).isBlank()) {
                cells.put(columns.get(i), record.get(i));
            }
        }
        OrderName of =
                new OrderName(cells.getOrDefault(CsvColumn.SOURCE, ""), cells.getOrDefault(CsvColumn.EXTERNAL_ID, ""));
        if (!of.equals(name)) {
            flush();
            name = of;
        }
        rows.add(new CsvRow(line, cells));
    }

    private void flush() {
        if (rows.isEmpty()) {
            return;
        }
        if (!seen.add(name)) {
            refuse(List.of(new FieldError(
                    CsvColumn.EXTERNAL_ID.title(), "csv.apart", "The rows of one order have to stand together.")));
        } else {
            take();
        }
        rows.clear();
    }

    private void take() {
        UcpOrder order = new CsvOrder(rows).order();
        List<FieldError> unread =
                rows.stream().flatMap(row -> row.errors().stream()).distinct().toList();
        if (!unread.isEmpty()) {
            refuse(unread);
            return;
        }
        try {
            FindableOrder read = UcpReading.read(name, order);
            taking.take(rows.get(0).line(), read);
        } catch (Problem problem) {
            refuse(problem.body().errors().stream().map(CsvOrders::inColumn).toList());
        }
    }

    private void refuse(List<FieldError> errors) {
        taking.refuse(rows.get(0).line(), Optional.of(name), errors);
    }

    private static FieldError inColumn(FieldError error) {
        return CsvColumn.at(error.field())
                .map(column -> new FieldError(column.title(), error.code(), error.detail()))
                .orElse(error);
    }
}
