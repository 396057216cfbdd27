package org.amends.order.source.woocommerce;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a WooCommerce order that we read. Amounts are texts of decimals; times are in UTC and do not say so. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record WooOrder(
        @Nullable Long id,
        @Nullable String number,
        @Nullable String status,
        @Nullable String currency,
        @Nullable @JsonProperty("date_created_gmt") String createdAt,
        @Nullable @JsonProperty("date_modified_gmt") String modifiedAt,
        @Nullable @JsonProperty("date_paid_gmt") String paidAt,
        @Nullable String total,
        @Nullable @JsonProperty("shipping_total") String shipping,
        @Nullable @JsonProperty("shipping_tax") String shippingTax,
        @Nullable @JsonProperty("payment_method") String paymentMethod,
        @Nullable @JsonProperty("transaction_id") String transactionId,
        @Nullable Billing billing,
        @Nullable @JsonProperty("line_items") List<Line> lines,
        @Nullable List<Refund> refunds) {

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Billing(
            @Nullable String postcode,
            @Nullable String country,
            @Nullable String email,
            @Nullable String phone) {}

    /** @param total after discounts, without tax */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(
            @Nullable Long id,
            @Nullable String name,
            @Nullable Integer quantity,
            @Nullable String total,
            @Nullable @JsonProperty("total_tax") String tax,
            @Nullable String sku) {}

    /** @param total negative */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refund(@Nullable Long id, @Nullable String total) {}
}
