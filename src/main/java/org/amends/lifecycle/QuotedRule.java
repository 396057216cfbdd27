package org.amends.lifecycle;

/**
 * A rule of ours in plain words (S3-9).
 *
 * @param purpose whom or what it protects
 */
public record QuotedRule(String quote, String purpose) {}
