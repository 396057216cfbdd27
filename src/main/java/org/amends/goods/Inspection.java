package org.amends.goods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the inspection, which is never changed.
 *
 * @param graded how many units it grades; below zero in a row that reverses another
 * @param disposed how many of that grade it sends where the disposition says; below zero likewise
 * @param reverses the row that it takes back
 * @param reversed whether another row takes it back
 */
public record Inspection(
        UUID id,
        Item item,
        Grade grade,
        int graded,
        Optional<Disposition> disposition,
        int disposed,
        List<UUID> photographs,
        Optional<String> note,
        Optional<UUID> reverses,
        UUID person,
        Instant at,
        boolean reversed) {

    public Inspection {
        photographs = List.copyOf(photographs);
    }
}
