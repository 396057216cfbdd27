package org.amends.goods;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that came and was not expected.
 *
 * @param line the line that it is too much of, or that it may belong to
 * @param what in words
 */
public record Unexpected(UUID id, Kind kind, Optional<String> line, String what, int units) {

    public enum Kind {
        /** More of a line than is withdrawn. */
        OVER,
        /** Something else than was sent to the customer. */
        WRONG_ITEM,
        /** Nobody knows what it has to do with the case. */
        UNEXPECTED
    }
}
