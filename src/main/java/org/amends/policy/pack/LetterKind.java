package org.amends.policy.pack;

/** The letters for which a pack can make rules. */
public enum LetterKind {
    ACK,
    FINAL,
    /** Not yet, and why. */
    HOLDING,
    /** A new date, with the reason, before the old one. */
    EXTENSION,
    /** Settled on the short way. */
    SUMMARY,
    /** We do not agree: where the customer can go. */
    DEADLOCK,
    FOLLOW_UP,
    WITHDRAWAL_ACK
}
