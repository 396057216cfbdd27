package org.amends.order;

import java.util.UUID;

/**
 * What became of an order that somebody sent.
 *
 * @param order ours, whether or not it was changed
 * @param version the one that we hold now
 */
public record Taken(UUID order, long version, Outcome outcome) {

    /** Only the first two changed anything. */
    public enum Outcome {
        CREATED,
        UPDATED,
        /** We hold a newer version: word that was overtaken on its way. */
        OLDER,
        /** We hold this version already, with the same content. */
        SAME,
        /** We hold this version already, but with other content: the source forgot to count up. */
        SAME_VERSION_OTHER_CONTENT,
        /** An order stays in the currency that it was paid in: what has gone back over it counts in that one. */
        OTHER_CURRENCY
    }
}
