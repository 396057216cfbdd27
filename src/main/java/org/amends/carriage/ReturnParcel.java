package org.amends.carriage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.returns.law.ReturnMethod;

/**
 * A parcel on its way back, as it stands.
 *
 * @param number by which people speak of it, within its case
 * @param carrier who makes its label: {@link LabelByHand#NAME}, a connector, or {@link #OWN}
 * @param from where it comes from; empty where nobody needs to know
 * @param tracking as carriers and scanners compare it
 * @param link to a page or a file of the carrier
 * @param instructions for the customer, in words
 * @param validUntil after which its label is refused by the carrier; it may be sooner than any day of the law
 * @param hasFile whether its label is kept here
 * @param pickUp when it is fetched, where its sender chose that
 */
public record ReturnParcel(
        UUID id,
        UUID caseId,
        int number,
        ReturnMethod method,
        String carrier,
        Optional<Sender> from,
        int seq,
        ParcelState state,
        Optional<String> tracking,
        Optional<String> link,
        Optional<String> instructions,
        Optional<Instant> validUntil,
        Optional<Instant> heardAt,
        boolean hasFile,
        Optional<PickUp> pickUp) {

    /** Its sender took it to a carrier. */
    static final String OWN = "OWN";

    /** Whether the customer can send the goods with what they have. */
    public boolean isUsable(Instant now) {
        return state == ParcelState.LABEL_READY
                && validUntil.filter(until -> !until.isAfter(now)).isEmpty();
    }

    /** Whether its label is ready and over. */
    public boolean isOver(Instant now) {
        return state == ParcelState.LABEL_READY && !isUsable(now);
    }
}
