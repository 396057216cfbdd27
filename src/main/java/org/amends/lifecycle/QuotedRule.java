package org.amends.lifecycle;

/**
 * A rule of ours in plain words (S3-9).
 *
 * @param purpose whom or what it protects
 * @param term whether it is a term of the contract, which takes proofs and a second person (S3-14)
 */
public record QuotedRule(String quote, String purpose, boolean term) {}
