package org.amends.report.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** As what a report's table can be taken home. */
public enum SheetFormat {
    CSV("text/csv; charset=UTF-8", CsvFile::write),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxFile::write),
    PDF("application/pdf", PdfFile::write);

    private final String type;
    private final Writing writing;

    SheetFormat(String type, Writing writing) {
        this.type = type;
        this.writing = writing;
    }

    private interface Writing {
        void write(Sheet<?> sheet, Readable reader, OutputStream out) throws IOException;
    }

    /** @throws IllegalArgumentException for an ending that no format has */
    public static SheetFormat ending(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }

    public String type() {
        return type;
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes row by row and closes nothing. */
    public void write(Sheet<?> sheet, Readable reader, OutputStream out) throws IOException {
        writing.write(sheet, reader, out);
    }
}
