package org.amends.carriage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What becomes of a parcel, and who says so.
 *
 * @param person of the staff; empty for every other source
 * @param at when it happened, as its source says
 * @param note in words, for colleagues
 */
record ParcelStep(ParcelState to, Source source, Optional<UUID> person, Instant at, Optional<String> note) {

    enum Source {
        CUSTOMER,
        STAFF,
        CARRIER,
        SERVICE
    }

    static ParcelStep byService(ParcelState to, Instant at, Optional<String> note) {
        return new ParcelStep(to, Source.SERVICE, Optional.empty(), at, note);
    }

    static ParcelStep byCarrier(ParcelState to, Instant at, String note) {
        return new ParcelStep(to, Source.CARRIER, Optional.empty(), at, Optional.of(note));
    }

    /** @param person empty for the customer */
    static ParcelStep by(Optional<UUID> person, ParcelState to, Instant at, Optional<String> note) {
        return new ParcelStep(to, person.isPresent() ? Source.STAFF : Source.CUSTOMER, person, at, note);
    }
}
