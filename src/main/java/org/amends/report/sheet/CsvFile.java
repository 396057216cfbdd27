package org.amends.report.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amends.web.Moments;
import org.amends.web.Spreadsheet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table by RFC 4180, in UTF-8: headings and rows, nothing else. Whatever people wrote is defused; numbers are numbers. */
final class CsvFile {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private CsvFile() {}

    static <R> void write(Sheet<R> sheet, Readable reader, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(sheet.columns().stream()
                .map(reader::heading)
                .map(Spreadsheet::defused)
                .toList());
        for (R row : sheet.rows()) {
            printer.printRecord(sheet.columns().stream()
                    .map(column -> text(column.cell().apply(row).value(), reader))
                    .toList());
        }
        printer.flush();
    }

    private static String text(Value value, Readable reader) {
        if (value instanceof Value.Count count) {
            return String.valueOf(count.number());
        } else if (value instanceof Value.Decimal decimal) {
            return decimal.number().toPlainString();
        } else if (value instanceof Value.Percent percent) {
            return percent.number() + "%";
        } else if (value instanceof Value.Minutes minutes) {
            return String.valueOf(minutes.number());
        } else if (value instanceof Value.Day day) {
            return day.date().toString();
        } else if (value instanceof Value.Moment moment) {
            return MOMENT.format(moment.at().atZone(reader.zone()));
        } else if (value instanceof Value.Due due) {
            return Moments.endsDay(due.at(), reader.zone())
                    ? due.at().minusNanos(1).atZone(reader.zone()).toLocalDate().toString()
                    : MOMENT.format(due.at().atZone(reader.zone()));
        } else if (value instanceof Value.Sums sums) {
            return sums.sums().stream()
                    .map(money -> money.toDecimal().toPlainString() + " "
                            + money.currency().getCurrencyCode())
                    .collect(Collectors.joining("; "));
        }
        return Spreadsheet.defused(reader.text(value));
    }
}
