package org.amends.desk.orders;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.amends.order.batch.BatchReport;
import org.amends.order.batch.OrderBatches;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.Spreadsheet;

/** Takes files of orders in as the API does, and says what became of each line in the language of the page. */
@ApplicationScoped
class OrderUploads {

    private static final String FAMILY = "desk.orders.fault";

    private final OrderBatches batches;
    private final Messages messages;
    private final PageLanguage language;

    OrderUploads(OrderBatches batches, Messages messages, PageLanguage language) {
        this.batches = batches;
        this.messages = messages;
        this.language = language;
    }

    /**
     * Reads the file as it lies on the disk; a first brace makes it lines of JSON, anything else is a table.
     *
     * @throws Problem 400 when its first row is not one of ours
     */
    BatchReport take(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return isJson(bytes) ? batches.ndjson(bytes) : batches.csv(bytes);
        }
    }

    private static boolean isJson(InputStream bytes) throws IOException {
        int first;
        do {
            bytes.mark(1);
            first = bytes.read();
        } while (first == ' ' || first == '\t' || first == '\r');
        bytes.reset();
        return first == '{';
    }

    OrderUpload shown(BatchReport report) {
        List<BatchReport.Entry> told = report.orders().stream()
                .filter(entry ->
                        entry.outcome().equals("refused") || entry.outcome().equals("ignored"))
                .toList();
        return new OrderUpload(
                report,
                told.stream().limit(OrderUpload.SHOWN).map(this::line).toList(),
                Math.max(0, told.size() - OrderUpload.SHOWN));
    }

    /** All lines of the report, for a spreadsheet. */
    String csv(BatchReport report) {
        return Spreadsheet.csv(
                List.of("line", "source", "external_id", "outcome", "why"),
                report.orders().stream()
                        .map(entry -> List.of(
                                Long.toString(entry.line()),
                                entry.source().orElse(""),
                                entry.externalId().orElse(""),
                                entry.outcome(),
                                String.join(" ", why(entry))))
                        .toList());
    }

    private OrderUpload.Line line(BatchReport.Entry entry) {
        String order = Stream.concat(entry.source().stream(), entry.externalId().stream())
                .reduce((source, number) -> source + "/" + number)
                .orElse("");
        return new OrderUpload.Line(entry.line(), order, entry.outcome(), why(entry));
    }

    private List<String> why(BatchReport.Entry entry) {
        return Stream.concat(
                        entry.reason().stream().map(reason -> text("desk.orders.ignored." + reason)),
                        entry.errors().stream().map(this::sentence))
                .toList();
    }

    /** With the column or field in front. */
    String sentence(FieldError error) {
        String key = FAMILY + "." + error.code();
        boolean translated = !locale().getLanguage().equals("en") && messages.has("pages", key);
        String sentence = translated ? text(key) : error.detail();
        return error.field().isEmpty() ? sentence : error.field() + ": " + sentence;
    }

    String text(String key) {
        return messages.text(locale(), "pages", key);
    }

    private Locale locale() {
        return language.locale();
    }
}
