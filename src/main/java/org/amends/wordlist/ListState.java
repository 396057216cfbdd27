package org.amends.wordlist;

/** Where a version of a list stands. */
public enum ListState {
    /** On the shelf; no letter was ever read by it. */
    DRAFT,
    /** Letters are read by it. */
    IN_FORCE,
    /** Letters were read by it once. */
    RETIRED
}
