package org.amends.report.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.amends.money.Money;
import org.amends.web.Moments;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook, whose numbers, times and sums are such for whoever calculates on. What people wrote is a string by its type,
 * which nothing calculates. Rows go out as they come.
 */
final class XlsxFile {

    private static final int FLUSHED_AFTER = 500;

    /** A sheet holds 1,048,576 rows; the last ones are for the title and for what is said of the rest. */
    private static final int MOST = 1_048_000;

    /** A sheet's name has 31 characters at most, none of them one of these. */
    private static final String UNFIT_FOR_A_NAME = "[\\[\\]:*?/\\\\']";

    private final Worksheet sheet;
    private final Readable reader;
    private int row;

    private XlsxFile(Worksheet sheet, Readable reader) {
        this.sheet = sheet;
        this.reader = reader;
    }

    static <R> void write(Sheet<R> sheet, Readable reader, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Amends", null);
        String name = reader.text(sheet.title()).replaceAll(UNFIT_FOR_A_NAME, " ");
        XlsxFile file = new XlsxFile(book.newWorksheet(name.substring(0, Math.min(31, name.length()))), reader);
        file.title(sheet);
        file.rows(sheet);
        book.finish();
    }

    private void title(Sheet<?> table) {
        bold(0, reader.text(table.title()));
        row++;
        for (Said said : table.scope()) {
            words(0, reader.text(said));
            row++;
        }
        row++;
        for (int i = 0; i < table.columns().size(); i++) {
            bold(i, reader.heading(table.columns().get(i)));
            sheet.width(i, 22);
        }
        sheet.freezePane(0, row + 1);
        row++;
    }

    private <R> void rows(Sheet<R> table) throws IOException {
        for (R each : table.rows()) {
            if (row > MOST) {
                words(0, reader.text(Said.of("report.file.more")));
                return;
            }
            List<Column<R>> columns = table.columns();
            for (int i = 0; i < columns.size(); i++) {
                write(i, columns.get(i).cell().apply(each).value());
            }
            row++;
            if (row % FLUSHED_AFTER == 0) {
                sheet.flush();
            }
        }
    }

    private void write(int column, Value value) {
        if (value instanceof Value.Count count) {
            number(column, count.number(), "0");
        } else if (value instanceof Value.Decimal decimal) {
            number(column, decimal.number(), "0.0");
        } else if (value instanceof Value.Minutes minutes) {
            number(column, minutes.number(), "0");
        } else if (value instanceof Value.Percent percent) {
            number(column, percent.number() / 100.0, "0%");
        } else if (value instanceof Value.Day day) {
            day(column, day.date());
        } else if (value instanceof Value.Moment moment) {
            moment(column, LocalDateTime.ofInstant(moment.at(), reader.zone()));
        } else if (value instanceof Value.Due due) {
            due(column, due);
        } else if (value instanceof Value.Sums sums) {
            sums(column, sums.sums());
        } else if (!(value instanceof Value.Nothing)) {
            words(column, reader.text(value));
        }
    }

    private void due(int column, Value.Due due) {
        if (Moments.endsDay(due.at(), reader.zone())) {
            day(column, LocalDate.ofInstant(due.at().minusNanos(1), reader.zone()));
        } else {
            moment(column, LocalDateTime.ofInstant(due.at(), reader.zone()));
        }
    }

    private void day(int column, LocalDate date) {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    private void moment(int column, LocalDateTime at) {
        sheet.value(row, column, at);
        sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
    }

    /** Sums of two currencies are no number. */
    private void sums(int column, List<Money> sums) {
        if (sums.size() == 1) {
            Money sum = sums.get(0);
            String decimals = "0".repeat(sum.currency().getDefaultFractionDigits());
            sheet.value(row, column, sum.toDecimal());
            sheet.style(row, column)
                    .format("#,##0" + (decimals.isEmpty() ? "" : "." + decimals) + " \""
                            + sum.currency().getCurrencyCode() + "\"")
                    .set();
        } else {
            words(
                    column,
                    sums.stream()
                            .map(sum -> sum.toDecimal().toPlainString() + " "
                                    + sum.currency().getCurrencyCode())
                            .collect(Collectors.joining("; ")));
        }
    }

    private void number(int column, Number number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).set();
    }

    private void bold(int column, String text) {
        words(column, text);
        sheet.style(row, column).bold().set();
    }

    private void words(int column, String text) {
        sheet.inlineString(row, column, Printable.of(text));
    }
}
