package org.amends.report.sheet;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.amends.web.PdfPage;

/**
 * A table to print, in the words of the page. It is laid out as a whole, so it holds no more than somebody would read on paper, and
 * says when there is more.
 */
final class PdfFile {

    private static final int MOST = 1_000;

    private PdfFile() {}

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance file(
                String language,
                String title,
                List<String> scope,
                List<String> headings,
                List<List<String>> rows,
                boolean more);

        private Templates() {}
    }

    static <R> void write(Sheet<R> sheet, Readable reader, OutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Iterator<R> all = sheet.rows().iterator();
        while (all.hasNext() && rows.size() < MOST) {
            R row = all.next();
            rows.add(sheet.columns().stream()
                    .map(column -> reader.text(column.cell().apply(row).value()))
                    .map(Printable::of)
                    .toList());
        }
        String page = Templates.file(
                        reader.locale().getLanguage(),
                        reader.text(sheet.title()),
                        texts(sheet.scope().stream(), reader),
                        texts(sheet.columns().stream().map(Column::heading), reader),
                        rows,
                        all.hasNext())
                .setLocale(reader.locale())
                .render();
        PdfPage.write(page, "/report/file.css", out);
    }

    private static List<String> texts(Stream<Said> said, Readable reader) {
        return said.map(reader::text).map(Printable::of).toList();
    }
}
