package org.amends.lifecycle;

/**
 * A part of an amount.
 *
 * @param minor in units of the currency's smallest coin; negative when it is taken off
 */
public record SumLine(String what, long minor) {}
