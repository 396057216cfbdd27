package org.amends.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows as CSV by RFC 4180, in UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe in front
 * (OWASP ASVS 5.0, 1.2.10).
 */
public final class Spreadsheet {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\x00＝＋－＠]");

    private Spreadsheet() {}

    public static String csv(List<String> header, List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Spreadsheet::defused).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** As a spreadsheet leaves it alone. */
    public static String defused(String cell) {
        return FORMULA.matcher(cell).find() ? "'" + cell : cell;
    }
}
