package org.amends.carriage;

import java.util.Optional;
import java.util.UUID;
import org.amends.returns.law.ReturnMethod;

/**
 * A parcel that somebody wants to send, or has sent.
 *
 * @param pickUp when it is fetched, where its sender chose that
 * @param replaces the one whose label it takes the place of
 */
record NewParcel(
        UUID caseId,
        ReturnMethod method,
        String carrier,
        Optional<Sender> from,
        Optional<UUID> replaces,
        Optional<String> tracking,
        Optional<PickUp> pickUp) {

    /** One that nobody fetches. */
    NewParcel(
            UUID caseId,
            ReturnMethod method,
            String carrier,
            Optional<Sender> from,
            Optional<UUID> replaces,
            Optional<String> tracking) {
        this(caseId, method, carrier, from, replaces, tracking, Optional.empty());
    }
}
