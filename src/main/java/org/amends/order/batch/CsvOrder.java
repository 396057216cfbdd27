package org.amends.order.batch;

import static org.amends.order.batch.CsvColumn.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amends.order.ucp.UcpOrder;
import org.amends.order.ucp.UcpOrder.LineItem;
import org.amends.order.ucp.UcpOrder.Total;
import org.jspecify.annotations.Nullable;

/** Makes of the rows of one order what its shop would have sent as JSON. */
final class CsvOrder {

    private final CsvRow first;
    private final List<CsvRow> rows;

    CsvOrder(List<CsvRow> rows) {
        this.first = rows.get(0);
        this.rows = rows;
    }

    UcpOrder order() {
        return new UcpOrder(
                null,
                null,
                null,
                null,
                null,
                first.text(CURRENCY),
                new ArrayList<>(rows.stream().map(CsvOrder::line).toList()),
                new UcpOrder.Fulfillment(null, events()),
                null,
                null,
                null,
                null,
                null,
                returns());
    }

    private static LineItem line(CsvRow row) {
        Integer units = row.count(UNITS);
        // A row that says no units is a mistake, and not a line that was cancelled.
        return new LineItem(
                row.text(LINE_ID),
                new UcpOrder.Item(null, row.text(TITLE), null, null),
                new UcpOrder.Quantity(null, units, row.text(DELIVERED_AT) == null ? null : units),
                totals(row),
                null,
                null,
                null,
                new UcpOrder.LineReturnsPart(
                        row.text(SKU),
                        row.text(GTIN),
                        null,
                        row.text(CATEGORY),
                        null,
                        null,
                        null,
                        row.exclusion(EXCLUSION),
                        row.count(WARRANTY_MONTHS),
                        null));
    }

    private static List<@Nullable Total> totals(CsvRow row) {
        List<@Nullable Total> totals = new ArrayList<>();
        totals.add(new Total("total", row.amount(PAID), null, null));
        if (row.text(TAX) != null) {
            totals.add(new Total("tax", row.amount(TAX), null, null));
        }
        return totals;
    }

    /** What came at the same moment came together. */
    private List<UcpOrder.@Nullable FulfillmentEvent> events() {
        Map<Instant, List<UcpOrder.@Nullable LineCount>> delivered = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            Instant at = row.instant(DELIVERED_AT);
            if (at != null) {
                delivered
                        .computeIfAbsent(at, moment -> new ArrayList<>())
                        .add(new UcpOrder.LineCount(row.text(LINE_ID), row.count(UNITS)));
            }
        }
        List<UcpOrder.@Nullable FulfillmentEvent> events = new ArrayList<>();
        delivered.forEach((at, lines) -> events.add(
                new UcpOrder.FulfillmentEvent(at.toString(), at, "delivered", lines, null, null, null, null)));
        return events;
    }

    private UcpOrder.ReturnsPart returns() {
        return new UcpOrder.ReturnsPart(
                first.version(VERSION),
                first.yes(CONSUMER),
                first.text(COUNTRY),
                first.instant(CONCLUDED_AT),
                first.yes(CONCLUDED_ONLINE),
                first.instant(WITHDRAWAL_INFO_GIVEN_AT),
                first.yes(RETURN_COST_NOTICE_GIVEN),
                payments(),
                new UcpOrder.DeliveryPart(first.amount(DELIVERY_PAID), first.amount(DELIVERY_EXTRA)),
                new UcpOrder.Identities(
                        first.text(EMAIL),
                        null,
                        first.text(PHONE),
                        null,
                        first.text(POSTCODE),
                        first.text(LOYALTY_ID),
                        null),
                first.text(GIFT_CODE),
                null,
                first.text(RECEIPT_NO));
    }

    private List<UcpOrder.@Nullable PaymentPart> payments() {
        List<UcpOrder.@Nullable PaymentPart> payments = new ArrayList<>();
        if (first.text(PAYMENT_ID) != null || first.text(CAPTURED) != null) {
            payments.add(new UcpOrder.PaymentPart(
                    first.text(PAYMENT_ID),
                    first.text(PAYMENT_METHOD),
                    null,
                    first.amount(CAPTURED),
                    first.amount(REFUNDED),
                    null,
                    first.text(CARD_LAST4)));
        }
        return payments;
    }
}
