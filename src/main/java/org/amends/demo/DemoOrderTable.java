package org.amends.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes CSV of orders out of the compact table in {@code demo/online-retail.tsv.gz}: an {@code I} for each item, then an
 * {@code O} for each order followed by an {@code L} for each of its lines.
 */
final class DemoOrderTable {

    /** The shop's clocks. */
    static final ZoneId SHOP = ZoneId.of("Europe/London");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final String HEADER = "source,external_id,version,currency,concluded_at,consumer,country,"
            + "concluded_online,withdrawal_info_given_at,return_cost_notice_given,payment_id,payment_method,captured,"
            + "delivery_paid,email,loyalty_id,receipt_no,line_id,title,sku,units,paid\n";

    /** The table's words where they are not English names of countries. */
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("United Kingdom", "GB"),
            Map.entry("EIRE", "IE"),
            Map.entry("Germany", "DE"),
            Map.entry("France", "FR"),
            Map.entry("Belgium", "BE"),
            Map.entry("European Community", "BE"),
            Map.entry("Netherlands", "NL"),
            Map.entry("Spain", "ES"),
            Map.entry("Italy", "IT"),
            Map.entry("Poland", "PL"),
            Map.entry("Switzerland", "CH"),
            Map.entry("Channel Islands", "JE"),
            Map.entry("Singapore", "SG"),
            Map.entry("USA", "US"));

    private final long weeks;
    private final Map<String, String> titles = new HashMap<>();
    private final List<String[]> lines = new ArrayList<>();
    private final StringBuilder csv = new StringBuilder(HEADER);
    private String[] order = {};

    /** @param weeks by which everything is later than it was */
    DemoOrderTable(long weeks) {
        this.weeks = weeks;
    }

    private record Line(String item, int units, long price) {
        static Line of(String[] cells) {
            return new Line(cells[1], Integer.parseInt(cells[2]), Long.parseLong(cells[3]));
        }

        long paid() {
            return units * price;
        }
    }

    void add(String text) {
        String[] cells = text.split("\t", -1);
        switch (cells[0]) {
            case "I" -> titles.put(cells[1], cells[2]);
            case "O" -> {
                writeOrder();
                order = cells;
            }
            case "L" -> lines.add(cells);
            default -> {
                // The note on the table's licence.
            }
        }
    }

    String csv() {
        writeOrder();
        return csv.toString();
    }

    private void writeOrder() {
        List<Line> sold = lines.stream().map(Line::of).toList();
        for (int i = 0; i < sold.size(); i++) {
            csv.append(ofOrder(sold))
                    .append(',')
                    .append(ofLine(i + 1, sold.get(i)))
                    .append('\n');
        }
        lines.clear();
    }

    /** Nobody's address: it is made of the customer's number. */
    private String ofOrder(List<Line> sold) {
        Instant at = LocalDateTime.parse(order[2], WRITTEN)
                .plusWeeks(weeks)
                .atZone(SHOP)
                .toInstant();
        long postage = Long.parseLong(order[5]);
        long captured = postage + sold.stream().mapToLong(Line::paid).sum();
        return cells(
                "online-retail",
                order[1],
                "1",
                "GBP",
                at.toString(),
                "true",
                Objects.requireNonNull(COUNTRIES.get(order[4]), order[4]),
                "true",
                at.toString(),
                "true",
                "pay-" + order[1],
                "card",
                Long.toString(captured),
                Long.toString(postage),
                "customer-" + order[3] + "@example.org",
                order[3],
                order[1]);
    }

    private String ofLine(int number, Line line) {
        return cells(
                Integer.toString(number),
                quoted(Objects.requireNonNull(titles.get(line.item()), line.item())),
                line.item(),
                Integer.toString(line.units()),
                Long.toString(line.paid()));
    }

    private static String cells(String... cells) {
        return Stream.of(cells).collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
