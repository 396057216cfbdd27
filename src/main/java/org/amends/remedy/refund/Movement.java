package org.amends.remedy.refund;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;

/**
 * One movement of money to a customer.
 *
 * @param id also the key by which its carrier knows that it is the same one
 * @param refund the first movement of the refund that it is a part of; itself where there is no other
 * @param carrier who carries it, as the name of its {@code RefundPort}
 * @param paymentId the payment that it goes back over, as the shop and the carrier call it
 * @param whole what all movements of its refund come to
 * @param seq the number of its last event
 * @param reference the carrier's own name for it
 * @param firstSent when it was first given to the carrier
 */
public record Movement(
        UUID id,
        UUID refund,
        UUID caseId,
        int remedy,
        Optional<UUID> orderId,
        Optional<String> paymentId,
        String carrier,
        Money amount,
        Money whole,
        UUID proposedBy,
        int seq,
        MovementState state,
        Optional<String> reference,
        Optional<Instant> firstSent) {

    /** Whether it stands for its whole refund. */
    public boolean isFirst() {
        return id.equals(refund);
    }
}
