package org.amends.desk.warehouse;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.LoggedCase;
import org.amends.goods.Discrepancy;
import org.amends.goods.Grade;
import org.amends.goods.Inspection;
import org.amends.goods.Item;
import org.amends.goods.Ledger;
import org.amends.goods.NamedGoods;
import org.amends.goods.ProposedDeduction;
import org.amends.goods.Unexpected;
import org.amends.photo.Photograph;
import org.amends.web.Amounts;

/**
 * The goods of a case for whoever has a parcel in their hands.
 *
 * @param less deductions for lost value, oldest first
 * @param worth lines of which something was graded below A
 * @param next what to do next: COUNT, GRADE, DISPOSE, TELL, WAIT or DONE
 * @param key drawn when the page is shown, so that a form sent twice acts once
 */
@TemplateData
public record ReceiveView(
        String reference,
        String title,
        String customer,
        String language,
        List<Line> lines,
        List<Thing> things,
        List<Row> rows,
        List<Told> told,
        List<Less> less,
        List<Line> worth,
        List<Photograph> photographs,
        String next,
        String key) {

    /** @param out how many are still with the customer or on their way */
    @TemplateData
    public record Line(String id, String title, int expected, int came, int out) {}

    /** Something that is here. */
    @TemplateData
    public record Thing(String key, String title, int came, int ungraded, int undisposed, boolean unexpected) {}

    /** @param disposition empty where it says nothing of it */
    @TemplateData
    public record Row(
            UUID id,
            String title,
            String grade,
            int graded,
            String disposition,
            int disposed,
            String note,
            Instant at,
            boolean reversible) {
        public int units() {
            return graded == 0 ? disposed : graded;
        }
    }

    @TemplateData
    public record Told(String kind, String title, int units, String note, String outcome) {}

    /** @param standing OPEN, APPROVED or REFUSED */
    @TemplateData
    public record Less(UUID id, String title, int units, String amount, String words, String standing, String reason) {
        public boolean isOpen() {
            return standing.equals("OPEN");
        }
    }

    /** Photographs that staff took and the customer may see. */
    public boolean hasEvidence() {
        return !photographs.isEmpty();
    }

    public List<Thing> ungraded() {
        return things.stream().filter(thing -> thing.ungraded() > 0).toList();
    }

    public List<Thing> undisposed() {
        return things.stream().filter(thing -> thing.undisposed() > 0).toList();
    }

    public int out() {
        return lines.stream().mapToInt(Line::out).sum();
    }

    static ReceiveView of(
            LoggedCase file,
            Ledger ledger,
            Map<String, String> titles,
            List<Photograph> photographs,
            Locale locale,
            String key) {
        Map<String, Integer> expected = NamedGoods.expected(file);
        List<Line> lines = expected.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(units -> line(units.getKey(), units.getValue(), ledger, titles))
                .toList();
        List<Line> worth = lines.stream()
                .filter(line -> ledger.rows(Item.ofLine(line.id())).stream()
                        .anyMatch(row -> row.graded() > 0 && !row.reversed() && row.grade() != Grade.A))
                .toList();
        List<Thing> things =
                ledger.items().stream().map(item -> thing(item, ledger, titles)).toList();
        return new ReceiveView(
                file.reference().text(),
                file.title(),
                file.contact().name(),
                file.contact().language(),
                lines,
                things,
                ledger.inspections().stream()
                        .map(row -> row(row, ledger, titles))
                        .toList(),
                ledger.discrepancies().stream()
                        .map(one -> told(one, ledger, titles))
                        .toList(),
                ledger.deductions().stream()
                        .map(one -> less(one, titles, locale))
                        .toList(),
                worth,
                photographs.stream()
                        .filter(one -> !one.isOfCustomer() && one.forCustomer())
                        .toList(),
                next(lines, things, ledger),
                key);
    }

    private static Line line(String id, int expected, Ledger ledger, Map<String, String> titles) {
        int came = ledger.came(Item.ofLine(id));
        return new Line(id, titles.getOrDefault(id, id), expected, came, Math.max(0, expected - came));
    }

    private static Thing thing(Item item, Ledger ledger, Map<String, String> titles) {
        int graded = ledger.graded(item);
        return new Thing(
                item.key(),
                title(item, ledger, titles),
                ledger.came(item),
                ledger.came(item) - graded,
                graded - ledger.disposed(item),
                item.unexpected().isPresent());
    }

    private static Row row(Inspection row, Ledger ledger, Map<String, String> titles) {
        return new Row(
                row.id(),
                title(row.item(), ledger, titles),
                row.grade().name(),
                row.graded(),
                row.disposition().map(Enum::name).orElse(""),
                row.disposed(),
                row.note().orElse(""),
                row.at(),
                row.reverses().isEmpty() && !row.reversed());
    }

    private static Told told(Discrepancy one, Ledger ledger, Map<String, String> titles) {
        return new Told(
                one.kind().name(),
                title(one.item(), ledger, titles),
                one.units(),
                one.note(),
                one.outcome().orElse(""));
    }

    private static Less less(ProposedDeduction one, Map<String, String> titles, Locale locale) {
        String judged = one.isApproved() ? "APPROVED" : "REFUSED";
        return new Less(
                one.id(),
                titles.getOrDefault(one.line(), one.line()),
                one.units(),
                Amounts.text(one.amount().minor(), one.amount().currency().getCurrencyCode(), locale),
                one.words(),
                one.verdict().map(verdict -> judged).orElse("OPEN"),
                one.verdict().map(ProposedDeduction.Verdict::reason).orElse(""));
    }

    private static String title(Item item, Ledger ledger, Map<String, String> titles) {
        Optional<String> what = item.unexpected().flatMap(ledger::unexpected).map(Unexpected::what);
        return item.line()
                .map(line -> titles.getOrDefault(line, line))
                .or(() -> what)
                .orElse("");
    }

    private static String next(List<Line> lines, List<Thing> things, Ledger ledger) {
        if (things.isEmpty()) {
            return "COUNT";
        }
        if (things.stream().anyMatch(thing -> thing.ungraded() > 0)) {
            return "GRADE";
        }
        if (things.stream().anyMatch(thing -> thing.undisposed() > 0)) {
            return "DISPOSE";
        }
        if (!untold(ledger).isEmpty()) {
            return "TELL";
        }
        return lines.stream().anyMatch(line -> line.out() > 0) ? "WAIT" : "DONE";
    }

    /** What is not as it should be, and nobody has told the owner and the customer of it. */
    private static List<Item> untold(Ledger ledger) {
        List<Item> untold = new ArrayList<>();
        for (Item item : ledger.items()) {
            boolean told =
                    ledger.discrepancies().stream().anyMatch(one -> one.item().equals(item));
            boolean odd = item.unexpected().isPresent()
                    || ledger.rows(item).stream()
                            .anyMatch(row -> row.graded() > 0
                                    && !row.reversed()
                                    && row.grade().needsPhotograph());
            if (odd && !told) {
                untold.add(item);
            }
        }
        return untold;
    }
}
