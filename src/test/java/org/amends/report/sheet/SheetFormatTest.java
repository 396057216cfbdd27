package org.amends.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.money.Money;
import org.amends.web.Messages;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One table, read back from everything that it is shown as. */
@QuarkusTest
class SheetFormatTest {

    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");

    private record Line(String words, Instant at, Instant due, long count, long minutes, List<Money> sums) {}

    private static final Line TABLE = new Line(
            "Õunapuu laud, pruun",
            Instant.parse("2026-11-27T12:05:00Z"),
            Instant.parse("2026-11-27T22:00:00Z"),
            1_234,
            3_100,
            List.of(Money.of(18_900, "EUR")));

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.of("desk.queue.case", row -> Cell.words(row.words()).linked("/desk/case/C-1")),
            Column.<Line>of("desk.comp.because", row -> Cell.said(Said.of("report.notYet")))
                    .under(),
            Column.time("report.explained.sent", row -> Cell.moment(row.at())),
            Column.time("desk.queue.due", row -> Cell.due(row.due())),
            Column.of("report.comeBack.cases", row -> Cell.count(row.count())),
            Column.of("report.comeBack.share", row -> Cell.percent(97)),
            Column.<Line>of("report.aftercare.share", row -> Cell.decimal(Optional.of(new BigDecimal("1234.5"))))
                    .under(),
            Column.minutes("report.lateBy", row -> Cell.minutes(row.minutes())),
            Column.of("report.owedBy", row -> Cell.sums(row.sums())),
            Column.of("report.reached", row -> Cell.nothing()));

    @Inject
    Messages messages;

    private static Sheet<Line> sheet(Line... lines) {
        return new Sheet<>(
                "table",
                Said.of("report.comeBack.table"),
                List.of(new Said("report.comeBack.scope", Map.of("days", 30))),
                COLUMNS,
                List.of(lines));
    }

    private Readable reader(String language) {
        return new Readable(messages, Locale.forLanguageTag(language), TALLINN);
    }

    private byte[] file(SheetFormat format, Sheet<Line> sheet, String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(sheet, reader(language), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private List<CSVRecord> csv(Sheet<Line> sheet, String language) throws IOException {
        return CSVParser.parse(
                        new String(file(SheetFormat.CSV, sheet, language), StandardCharsets.UTF_8), CSVFormat.RFC4180)
                .getRecords();
    }

    private List<Row> xlsx(Sheet<Line> sheet, String language) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file(SheetFormat.XLSX, sheet, language)))) {
            return book.getFirstSheet().read();
        }
    }

    private String pdf(Sheet<Line> sheet, String language) throws IOException {
        try (PDDocument document = Loader.loadPDF(file(SheetFormat.PDF, sheet, language))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private String page(Sheet<Line> sheet, String language) {
        return ShownSheet.of(sheet, reader(language)).lines().stream()
                .flatMap(List::stream)
                .flatMap(group -> Stream.concat(Stream.of(group.main()), group.under().stream()))
                .map(ShownSheet.ShownCell::text)
                .reduce("", (all, one) -> all + " " + one);
    }

    @Test
    void the_page_and_every_file_say_the_same() throws IOException {
        assertThat(page(sheet(TABLE), "en"))
                .isEqualTo(
                        " Õunapuu laud, pruun Not yet Fri 27 Nov, 14:05 Fri 27 Nov 1,234 97% 1,234.5 2 d 3 h €189.00 ");
        assertThat(pdf(sheet(TABLE), "en"))
                .contains(
                        "Õunapuu laud, pruun",
                        "Not yet",
                        "Fri 27 Nov, 14:05",
                        "1,234",
                        "97%",
                        "1,234.5",
                        "2 d 3 h",
                        "€189.00")
                .contains("Who came back, by how they were handled", "within the last 30 days");
        List<CSVRecord> csv = csv(sheet(TABLE), "en");
        assertThat(csv.get(1).toList())
                .containsExactly(
                        "Õunapuu laud, pruun",
                        "Not yet",
                        "2026-11-27 14:05",
                        "2026-11-27",
                        "1234",
                        "97%",
                        "1234.5",
                        "3100",
                        "189.00 EUR",
                        "");
        List<Row> xlsx = xlsx(sheet(TABLE), "en");
        assertThat(xlsx.get(0).getCellText(0)).isEqualTo("Who came back, by how they were handled");
        assertThat(xlsx.get(1).getCellText(0)).contains("last 30 days");
        Row row = xlsx.get(xlsx.size() - 1);
        assertThat(row.getCellText(0)).isEqualTo("Õunapuu laud, pruun");
        assertThat(row.getCellAsDate(2)).hasValue(LocalDateTime.parse("2026-11-27T14:05:00"));
        assertThat(row.getCellAsDate(3)).hasValue(LocalDateTime.parse("2026-11-27T00:00:00"));
        assertThat(row.getCellAsNumber(4)).hasValue(new BigDecimal("1234"));
        assertThat(row.getCellAsNumber(5)).hasValue(new BigDecimal("0.97"));
        assertThat(row.getCellAsNumber(6)).hasValue(new BigDecimal("1234.5"));
        assertThat(row.getCellAsNumber(7)).hasValue(new BigDecimal("3100"));
        assertThat(row.getCellAsNumber(8).orElseThrow()).isEqualByComparingTo("189.00");
        assertThat(xlsx.get(xlsx.size() - 2).stream()
                        .map(cell -> cell.getText())
                        .toList())
                .isEqualTo(csv.get(0).toList());
    }

    @Test
    void a_day_is_said_with_its_weekday_and_is_a_date_in_files() throws IOException {
        List<Column<Line>> week =
                List.of(Column.of("report.workload.week", row -> Cell.day(LocalDate.of(2026, 11, 23))));
        Sheet<Line> sheet = new Sheet<>("weeks", Said.of("report.workload.week"), List.of(), week, List.of(TABLE));

        assertThat(page(sheet, "en")).isEqualTo(" Mon 23 Nov");
        assertThat(pdf(sheet, "en")).contains("Mon 23 Nov");
        assertThat(csv(sheet, "en").get(1).toList()).containsExactly("2026-11-23");
        List<Row> xlsx = xlsx(sheet, "en");
        assertThat(xlsx.get(xlsx.size() - 1).getCellAsDate(0)).hasValue(LocalDateTime.parse("2026-11-23T00:00:00"));
    }

    @Test
    void figures_stand_under_each_other_also_where_a_row_has_none() {
        Line without = new Line("Without", TABLE.at(), TABLE.due(), 1, 1, List.of());

        assertThat(ShownSheet.of(sheet(TABLE, without), reader("en")).headings().stream()
                        .filter(ShownSheet.Heading::number)
                        .map(ShownSheet.Heading::text)
                        .toList())
                .isEqualTo(Stream.of("report.comeBack.cases", "report.comeBack.share", "report.lateBy", "report.owedBy")
                        .map(key -> messages.text(Locale.ENGLISH, "pages", key))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "et", "ru", "sk"})
    void headings_are_in_the_readers_language_and_clock_times_name_their_zone(String language) throws IOException {
        List<String> headings = csv(sheet(TABLE), language).get(0).toList();
        String late = messages.text(Locale.forLanguageTag(language), "pages", "report.lateBy");

        assertThat(headings).contains(messages.text(Locale.forLanguageTag(language), "pages", "desk.queue.case"));
        assertThat(headings.get(2)).endsWith("(Europe/Tallinn)");
        assertThat(headings.get(7)).startsWith(late + ",");
        assertThat(pdf(sheet(TABLE), language)).contains(late);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1"})
    void what_people_wrote_is_calculated_in_no_file(String words) throws IOException {
        Sheet<Line> sheet = sheet(new Line(words, TABLE.at(), TABLE.due(), 1, -90, List.of()));

        assertThat(csv(sheet, "en").get(1).get(0)).isEqualTo("'" + words);
        assertThat(csv(sheet, "en").get(1).get(7)).isEqualTo("-90");
        List<Row> rows = xlsx(sheet, "en");
        assertThat(rows.get(rows.size() - 1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(page(sheet, "en")).contains("−1 h 30 min");
    }

    @Test
    void what_no_file_can_hold_is_left_out_of_it() throws IOException {
        Sheet<Line> sheet = sheet(new Line("a\u0001b\uFFFEc & <d>", TABLE.at(), TABLE.due(), 1, 1, List.of()));

        List<Row> rows = xlsx(sheet, "en");
        assertThat(rows.get(rows.size() - 1).getCellText(0)).isEqualTo("abc & <d>");
        assertThat(pdf(sheet, "en")).contains("abc & <d>");
    }

    @Test
    void a_pdf_file_that_can_not_hold_all_says_so() throws IOException {
        Line[] many = IntStream.range(0, 1_001).mapToObj(i -> TABLE).toArray(Line[]::new);

        assertThat(pdf(sheet(many), "en")).contains("There are more rows than this file holds");
        assertThat(csv(sheet(many), "en")).hasSize(1_002);
    }
}
