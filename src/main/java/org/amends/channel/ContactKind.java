package org.amends.channel;

/** What came in, or did not get through, and waits for a person. */
public enum ContactKind {
    MISSED_CALL,
    /** A letter or mail that came back. */
    BOUNCE,
    /** Words that were left: on a machine, on a note. */
    MESSAGE
}
