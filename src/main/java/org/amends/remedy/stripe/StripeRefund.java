package org.amends.remedy.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.money.Money;
import org.amends.remedy.refund.RefundPort.Sent;
import org.amends.remedy.refund.RefundPort.Status;

/**
 * A refund as Stripe tells it.
 *
 * @param payments the names of the payment that it goes back over: its payment intent, its charge
 * @param key our movement, which we wrote into its metadata; empty for one that we did not start
 */
record StripeRefund(String id, List<String> payments, Optional<Money> amount, Optional<UUID> key, Sent sent) {

    static final String KEY = "amends_movement";

    static StripeRefund of(JsonNode node) {
        String id = node.path("id").asText();
        return new StripeRefund(
                id,
                Stream.of("payment_intent", "charge")
                        .flatMap(name -> text(node.path(name)).stream())
                        .toList(),
                StripeAmounts.money(
                        node.path("amount").asLong(), node.path("currency").asText()),
                text(node.path("metadata").path(KEY)).flatMap(StripeRefund::uuid),
                new Sent(status(node.path("status").asText()), Optional.of(id), text(node.path("failure_reason"))));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException somebodyElses) {
            return Optional.empty();
        }
    }

    private static Status status(String text) {
        return switch (text) {
            case "succeeded" -> Status.SUCCEEDED;
            case "pending", "requires_action" -> Status.PENDING;
            case "failed", "canceled" -> Status.FAILED;
            default -> Status.UNKNOWN;
        };
    }
}
