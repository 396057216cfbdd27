package org.amends.goods;

import java.util.Optional;
import java.util.UUID;

/**
 * What was taken in and is looked at: units of an expected line, or something that nobody expected. One of the two.
 *
 * @param line its id at the shop
 * @param unexpected the row that says what came
 */
public record Item(Optional<String> line, Optional<UUID> unexpected) {

    public static Item ofLine(String id) {
        return new Item(Optional.of(id), Optional.empty());
    }

    public static Item ofUnexpected(UUID id) {
        return new Item(Optional.empty(), Optional.of(id));
    }

    /** As a form names it. */
    public String key() {
        return line.map(id -> "line " + id)
                .or(() -> unexpected.map(id -> "unexpected " + id))
                .orElse("");
    }
}
