package org.amends.order.ucp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order as a shop sends it, whole and in its present state. Fields of UCP that nothing here needs are read over; a field that
 * UCP does not know is refused. Amounts are integers of the currency's smallest unit.
 */
@Schema(name = "Order")
public record UcpOrder(
        @Schema(hidden = true) @Nullable JsonNode ucp,

        @Schema(description = "The order's number; as in the address when it is given") @Nullable
        String id,

        @Schema(hidden = true) @Nullable String label,

        @Schema(hidden = true) @Nullable @JsonProperty("checkout_id")
        String checkoutId,

        @Schema(hidden = true) @Nullable @JsonProperty("permalink_url")
        String permalinkUrl,

        @Schema(description = "ISO 4217", examples = "EUR") @Nullable
        String currency,

        @Schema(description = "1 to 1,000; all that ever were in the order") @Nullable @JsonProperty("line_items")
        List<@Nullable LineItem> lineItems,

        @Nullable Fulfillment fulfillment,
        @Nullable List<@Nullable Adjustment> adjustments,
        @Schema(hidden = true) @Nullable JsonNode policies,
        @Schema(hidden = true) @Nullable JsonNode links,
        @Schema(hidden = true) @Nullable JsonNode messages,
        @Nullable List<@Nullable Total> totals,
        @Nullable @JsonProperty("x-returns") ReturnsPart returns) {

    @Schema(name = "OrderItemLine")
    public record LineItem(
            @Schema(description = "The line's id in the shop; never the item's") @Nullable
            String id,

            @Nullable Item item,
            @Nullable Quantity quantity,

            @Schema(description = "“total” is what was paid for the line, “tax” the part of it that is tax") @Nullable
            List<@Nullable Total> totals,

            @Schema(hidden = true) @Nullable String status,

            @Schema(description = "The line without which this one makes no sense, such as the phone of an insurance")
            @Nullable
            @JsonProperty("parent_id")
            String parentId,

            @Schema(hidden = true) @Nullable @JsonProperty("buyer_notes")
            String buyerNotes,

            @Nullable @JsonProperty("x-returns") LineReturnsPart returns) {}

    @Schema(name = "OrderItem")
    public record Item(
            @Nullable String id,
            @Nullable String title,
            @Nullable BigDecimal price,

            @Schema(hidden = true) @Nullable @JsonProperty("image_url")
            String imageUrl) {}

    @Schema(name = "OrderQuantity")
    public record Quantity(
            @Schema(description = "When it was ordered; 1 or more") @Nullable
            Integer original,

            @Schema(description = "Now; 0 when the line was cancelled") @Nullable
            Integer total,

            @Schema(description = "Handed over to a carrier or the customer") @Nullable
            Integer fulfilled) {}

    @Schema(name = "OrderTotal")
    public record Total(
            @Schema(examples = "total") @Nullable String type,
            @Nullable BigDecimal amount,

            @Schema(hidden = true) @Nullable @JsonProperty("display_text")
            String displayText,

            @Schema(hidden = true) @Nullable JsonNode lines) {}

    @Schema(name = "OrderFulfillment")
    public record Fulfillment(
            @Schema(hidden = true) @Nullable JsonNode expectations,
            @Nullable List<@Nullable FulfillmentEvent> events) {}

    /** Those of the type {@code delivered} start the periods of the law; the others are read over. */
    @Schema(name = "OrderFulfillmentEvent")
    public record FulfillmentEvent(
            @Nullable String id,
            @Nullable @JsonProperty("occurred_at") Instant occurredAt,
            @Schema(examples = "delivered") @Nullable String type,
            @Nullable @JsonProperty("line_items") List<@Nullable LineCount> lineItems,

            @Schema(hidden = true) @Nullable @JsonProperty("tracking_number")
            String trackingNumber,

            @Schema(hidden = true) @Nullable @JsonProperty("tracking_url")
            String trackingUrl,

            @Schema(hidden = true) @Nullable String carrier,
            @Schema(hidden = true) @Nullable String description) {}

    @Schema(name = "OrderLineCount")
    public record LineCount(@Nullable String id, @Nullable Integer quantity) {}

    /** Those of the type {@code return} tell that a lower quantity was a return and no cancellation. */
    @Schema(name = "OrderAdjustment")
    public record Adjustment(
            @Nullable String id,
            @Schema(examples = "return") @Nullable String type,
            @Nullable @JsonProperty("occurred_at") Instant occurredAt,
            @Schema(examples = "completed") @Nullable String status,
            @Nullable @JsonProperty("line_items") List<@Nullable LineCount> lineItems,
            @Schema(hidden = true) @Nullable BigDecimal amount,
            @Schema(hidden = true) @Nullable List<@Nullable Total> totals,
            @Schema(hidden = true) @Nullable String description) {}

    /** What the law and the look-up need beyond UCP. */
    @Schema(name = "OrderReturnsPart")
    public record ReturnsPart(
            @Schema(description = "Grows with each change; a lower or an equal one is ignored") @Nullable
            Long version,

            @Schema(description = "A natural person who did not buy for a trade") @Nullable
            Boolean consumer,

            @Schema(description = "Of the consumer, ISO 3166-1 alpha-2", examples = "EE") @Nullable
            String country,

            @Nullable Instant contractConcludedAt,

            @Schema(description = "Through an online interface") @Nullable
            Boolean concludedOnline,

            @Schema(description = "When they were told of the right to withdraw; absent when nobody did") @Nullable
            Instant withdrawalInfoGivenAt,

            @Schema(description = "Whether they were told that they pay for sending goods back; absent: no") @Nullable
            Boolean returnCostNoticeGiven,

            @Nullable List<@Nullable PaymentPart> payments,
            @Nullable DeliveryPart delivery,
            @Nullable Identities identities,
            @Nullable String giftCode,
            @Schema(hidden = true) @Nullable String storeId,
            @Nullable String receiptNo) {}

    @Schema(name = "OrderPayment")
    public record PaymentPart(
            @Nullable String id,
            @Schema(examples = "card") @Nullable String method,

            @Schema(description = "The order's; absent means the same") @Nullable
            String currency,

            @Nullable BigDecimal captured,

            @Schema(description = "Absent: nothing") @Nullable
            BigDecimal refunded,

            @Nullable String cardBrand,
            @Schema(description = "Four digits") @Nullable String cardLast4) {}

    @Schema(name = "OrderDeliveryCost")
    public record DeliveryPart(
            @Schema(description = "The least expensive way that was offered") @Nullable
            BigDecimal paidStandard,

            @Schema(description = "What was paid beyond it, such as for express") @Nullable
            BigDecimal paidExtra) {}

    /**
     * What the customer may look the order up by. None of it is kept, only keyed digests. A shop that does not want to send the
     * address or the number sends its SHA-256 in hexadecimal: of the address in lower case, of the number in E.164.
     */
    @Schema(name = "OrderIdentities")
    public record Identities(
            @Nullable String email,
            @Nullable String emailHash,
            @Nullable String phone,
            @Nullable String phoneE164Hash,
            @Nullable String postcode,
            @Nullable String loyaltyId,
            @Nullable String loyaltyIdHash) {}

    /** @param unitPaidGross with {@code discountShare} the exact price; where it is absent, the line's totals say it */
    @Schema(name = "OrderLineReturnsPart")
    public record LineReturnsPart(
            @Nullable String sku,
            @Nullable String gtin,
            @Nullable List<@Nullable String> serials,
            @Nullable String categoryPath,

            @Schema(description = "For one unit, tax included; absent: the line's “total” counts") @Nullable
            BigDecimal unitPaidGross,

            @Schema(description = "In one unit's price; absent: the line's “tax” counts") @Nullable
            BigDecimal unitTax,

            @Schema(description = "What comes off all units together, as the line's share of discounts") @Nullable
            BigDecimal discountShare,

            @Schema(description = "Why the right of withdrawal does not reach it; absent: it does") @Nullable
            WithdrawalExclusion withdrawalExclusion,

            @Schema(description = "What the maker or seller promises beyond the law") @Nullable
            Integer warrantyMonths,

            @Schema(description = "Directive (EU) 2024/1799, annex II") @Nullable
            Boolean repairabilityAnnexII) {}
}
