package org.amends.order;

/**
 * More units of a line are asked for than are left.
 *
 * @param line the source's id; a line that does not exist has none left
 * @param left zero or more
 */
public record Shortfall(String line, int asked, int left) {}
