package org.amends.order.batch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns of a CSV file of orders. A header names those that the file has, in any order. Amounts are whole numbers of the
 * currency's smallest unit, instants say their zone, yes and no are {@code true} and {@code false}; an empty cell says
 * nothing. What belongs to the whole order is read from its first row.
 */
enum CsvColumn {
    SOURCE("source"),
    EXTERNAL_ID("externalId"),
    VERSION("x-returns.version"),
    CURRENCY("currency"),
    CONCLUDED_AT("x-returns.contractConcludedAt"),
    CONSUMER("x-returns.consumer"),
    COUNTRY("x-returns.country"),
    CONCLUDED_ONLINE("x-returns.concludedOnline"),
    WITHDRAWAL_INFO_GIVEN_AT("x-returns.withdrawalInfoGivenAt"),
    RETURN_COST_NOTICE_GIVEN("x-returns.returnCostNoticeGiven"),
    PAYMENT_ID("x-returns.payments[0].id"),
    PAYMENT_METHOD("x-returns.payments[0].method"),
    CAPTURED("x-returns.payments[0].captured"),
    REFUNDED("x-returns.payments[0].refunded"),
    CARD_LAST4("x-returns.payments[0].cardLast4"),
    DELIVERY_PAID("x-returns.delivery.paidStandard"),
    DELIVERY_EXTRA("x-returns.delivery.paidExtra"),
    EMAIL("x-returns.identities.email"),
    PHONE("x-returns.identities.phone"),
    POSTCODE("x-returns.identities.postcode"),
    LOYALTY_ID("x-returns.identities.loyaltyId"),
    RECEIPT_NO("x-returns.receiptNo"),
    GIFT_CODE("x-returns.giftCode"),
    LINE_ID("line_items[].id"),
    TITLE("line_items[].item.title"),
    SKU("line_items[].x-returns.sku"),
    GTIN("line_items[].x-returns.gtin"),
    CATEGORY("line_items[].x-returns.categoryPath"),
    UNITS("line_items[].quantity.total"),
    PAID("line_items[].totals[0].amount"),
    TAX("line_items[].totals[1].amount"),
    EXCLUSION("line_items[].x-returns.withdrawalExclusion"),
    WARRANTY_MONTHS("line_items[].x-returns.warrantyMonths"),
    DELIVERED_AT("fulfillment.events[].occurred_at");

    private final String path;

    /** @param path of the field in the shape of UCP; a line's index left out */
    CsvColumn(String path) {
        this.path = path;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CsvColumn> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equals(title))
                .findFirst();
    }

    /** The column that a field of UCP was read from. */
    static Optional<CsvColumn> at(String field) {
        String path = field.replaceFirst("^(line_items|fulfillment\\.events)\\[\\d+\\]", "$1[]");
        return switch (path) {
            case "line_items[].quantity.original" -> Optional.of(UNITS);
            case "line_items[].x-returns.unitPaidGross" -> Optional.of(PAID);
            case "line_items[].totals" -> Optional.of(TAX);
            default ->
                Arrays.stream(values())
                        .filter(column -> column.path.equals(path))
                        .findFirst();
        };
    }
}
