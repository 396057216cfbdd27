package org.amends.photo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A photograph of a case.
 *
 * @param seq the event of the case that tells that it came
 * @param person who of the staff took it; empty where the customer sent it
 * @param words what it shows, for whoever can't see it; empty once it is erased
 * @param width in pixels
 * @param size in bytes
 * @param sha256 of the file that is kept, as hexadecimal digits
 */
public record Photograph(
        UUID id,
        int seq,
        Optional<UUID> person,
        Instant at,
        Subject subject,
        boolean forCustomer,
        Optional<String> words,
        int width,
        int height,
        int size,
        String sha256) {

    /** For whoever can't see it; empty once it is erased. */
    public String said() {
        return words.orElse("");
    }

    public boolean isOfCustomer() {
        return person.isEmpty();
    }
}
