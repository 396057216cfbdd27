package org.amends.remedy.refund;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of a real credit note: what came back, and the purchase it came from.
 *
 * @param pence that were credited for one unit
 * @param purchase empty where the data has none
 */
record CreditLine(LocalDateTime at, String customer, String item, int units, long pence, Optional<Purchase> purchase) {

    /** @param pence that were paid for one unit */
    record Purchase(String invoice, String item, String title, int units, long pence) {
        /** Two lines of an invoice may hold the same item. */
        String line() {
            return item + "/" + units + "/" + pence;
        }
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    long credited() {
        return units * pence;
    }

    /** In the order in which they were credited. */
    static List<CreditLine> all() throws IOException {
        try (InputStream file = CreditLine.class.getResourceAsStream("/online-retail/credits.csv.gz");
                CSVParser rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(CreditLine::of)
                    .sorted(Comparator.comparing(CreditLine::at))
                    .toList();
        }
    }

    private static CreditLine of(CSVRecord row) {
        Optional<Purchase> purchase = Optional.of(row.get("original_invoice"))
                .filter(invoice -> !invoice.isEmpty())
                .map(invoice -> new Purchase(
                        invoice,
                        row.get("stock_code"),
                        row.get("description").strip(),
                        Integer.parseInt(row.get("original_qty")),
                        pence(row.get("original_unit_price"))));
        return new CreditLine(
                LocalDateTime.parse(row.get("credited_at"), TIME),
                row.get("customer_id"),
                row.get("stock_code"),
                Integer.parseInt(row.get("qty_returned")),
                pence(row.get("unit_price")),
                purchase);
    }

    /** The data has whole pence only. */
    private static long pence(String pounds) {
        return new BigDecimal(pounds).movePointRight(2).longValueExact();
    }
}
