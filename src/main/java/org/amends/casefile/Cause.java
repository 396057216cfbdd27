package org.amends.casefile;

/**
 * Something that goes wrong between a house and its customers.
 *
 * @param code stays the same whatever the cause is called
 * @param severity from 1, which annoys some, to 10, which drives everybody away
 */
public record Cause(String code, int severity) {}
