package org.amends.guard;

/** What a finding means for sending: a {@code BLOCK} keeps the letter here, a {@code WARN} lets it go and is counted. */
public enum Severity {
    BLOCK,
    WARN
}
