package org.amends.policy.pack;

/**
 * One thing in which two versions of a pack differ.
 *
 * @param about for instance {@code clock acknowledge}
 * @param before as text; empty for what is new
 * @param after as text; empty for what is gone
 */
public record Difference(String about, Change change, String before, String after) {

    public enum Change {
        ADDED,
        REMOVED,
        /** Never later, sometimes sooner. */
        SHORTER,
        /** Never sooner, sometimes later. */
        LONGER,
        /** Neither, or both. */
        CHANGED
    }
}
