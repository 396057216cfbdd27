package org.amends.goods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What did not come as it should have.
 *
 * @param note for the owner and the customer
 * @param outcome how it ended; empty while it is open
 */
public record Discrepancy(
        UUID id,
        Kind kind,
        Item item,
        int units,
        String note,
        List<UUID> photographs,
        UUID person,
        Instant at,
        Optional<String> outcome) {

    public Discrepancy {
        photographs = List.copyOf(photographs);
    }

    public enum Kind {
        SHORT,
        WRONG,
        DAMAGED,
        OVER
    }

    public boolean isOpen() {
        return outcome.isEmpty();
    }
}
