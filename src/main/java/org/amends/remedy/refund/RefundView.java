package org.amends.remedy.refund;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refund as colleagues read it.
 *
 * @param carrier BY_HAND or a provider
 * @param payment the payment that it goes back over
 * @param reference the carrier's own name for it
 * @param partOf the refund that goes back over several payments, of which this is one; approved and dropped as one
 * @param needs what a person has to do; empty when nobody has to
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Refund")
public record RefundView(
        UUID id,
        int remedy,
        long minor,
        String currency,
        MovementState state,
        String carrier,
        Optional<String> payment,
        Optional<String> reference,
        Optional<PartOf> partOf,
        Optional<Need> needs,
        List<Approval> approvals,
        List<Happened> events) {

    /** What a person has to do. */
    public enum Need {
        APPROVAL,
        /** Of a second lead or manager. */
        SECOND_APPROVAL,
        /** Pay it and confirm that with a proof. */
        PAYOUT,
        /** The carrier does not know it and may have forgotten it: find out, and say what is true. */
        FINDING,
        /** It came back or never went out: propose it anew, or pay it by hand. */
        ANOTHER_WAY
    }

    /**
     * @param refund the first of its parts
     * @param minor what all of them come to
     */
    @Schema(name = "RefundInParts")
    public record PartOf(UUID refund, long minor) {}

    @Schema(name = "RefundPerson")
    public record By(UUID id, String name) {}

    @Schema(name = "RefundApproval")
    public record Approval(By by, Instant at) {}

    /** @param by empty where the service or the carrier did it */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "RefundEvent")
    public record Happened(
            int seq,
            MovementState state,
            Instant at,
            Optional<By> by,
            Optional<String> reference,
            Optional<String> note) {}

    /**
     * The refunds of one remedy, the oldest first.
     *
     * @param promised what the decision granted
     * @param keptBack what of that was taken off since, for value that goods lost
     * @param disputed what may be taken off once a second person has judged it; it is of what is left
     * @param left what may still be proposed
     * @param confirmed what its carriers say is back with the customer
     * @param payer who carries the remedy out, and who pays what goes by hand
     */
    @Schema(name = "RefundsOfRemedy")
    public record OfRemedy(
            int remedy,
            String currency,
            long promised,
            long keptBack,
            long disputed,
            long left,
            long confirmed,
            By payer,
            Instant by,
            List<RefundView> refunds) {}
}
