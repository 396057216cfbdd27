package org.amends.casefile.story;

/**
 * Something that was taken off a sum after it was granted.
 *
 * @param seq the number of the event that took it off
 * @param minor in units of the smallest coin of the remedy's currency
 */
public record Lowered(int seq, int remedy, long minor) {}
