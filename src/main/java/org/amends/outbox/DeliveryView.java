package org.amends.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One message in the log. What it said is in its case, and what the receiver answered is nowhere.
 *
 * @param number by which it is ordered again
 * @param messageId under which it is sent, the same every time
 * @param endpoint as administrators call it
 * @param attempts since it was ordered last
 * @param nextAttempt while it is on its way
 * @param endedAt when it arrived or was given up
 * @param lastError why the last attempt failed
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "WebhookDelivery")
public record DeliveryView(
        long number,
        String messageId,
        UUID endpointId,
        String endpoint,
        String type,
        CaseReference reference,
        Instant happenedAt,
        Deliveries.State state,
        int attempts,
        Optional<Instant> nextAttempt,
        Optional<Instant> endedAt,
        Optional<Integer> lastStatus,
        Optional<String> lastError) {

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "WebhookDeliveries")
    public record Page(List<DeliveryView> items, Optional<String> next) {}

    static DeliveryView of(Deliveries.Delivery delivery) {
        return new DeliveryView(
                delivery.position(),
                delivery.id(),
                delivery.endpointId(),
                delivery.endpoint(),
                delivery.type().name(),
                delivery.reference(),
                delivery.happenedAt(),
                delivery.state(),
                delivery.attempts(),
                delivery.nextAttempt(),
                delivery.endedAt(),
                delivery.lastStatus(),
                delivery.lastError());
    }
}
