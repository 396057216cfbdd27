package org.amends.wordlist;

/** What a list does to a letter, and the one in force does not; or the other way round. */
public enum Change {
    BLOCKED,
    WARNED,
    NOT_BLOCKED,
    NOT_WARNED
}
