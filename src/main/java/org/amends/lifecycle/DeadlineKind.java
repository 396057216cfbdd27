package org.amends.lifecycle;

/** What is owed to a customer by a named person at an instant. */
public enum DeadlineKind {
    ACKNOWLEDGE,
    /** The next human message; restarts with each. */
    KEEP_INFORMED,
    ANSWER_MESSAGE,
    DECIDE,
    /** The last day by law or by a regulator's rule, beside our own date for the decision. */
    STATUTORY_FINAL,
    /** A short way that a regime offers: missing it is no failure, the long way goes on from its own beginning. */
    SHORT_WAY,
    REMEDY,
    /** The money that goes back after a withdrawal. */
    REFUND,
    PROMISE,
    /** What was promised in words that nobody can read again is sent in writing. */
    SUMMARY,
    ACCEPT_HANDOVER,
    /** Ask whether the remedy worked. */
    FOLLOW_UP,
    /** The customer's turn: remind, then lapse. */
    NUDGE,
    /** The dated plan given when an escalation was accepted. */
    PLAN,
    /** Somebody above the owner looks at a case, because of an {@link Alarm}. */
    ATTENTION;

    /** The customer's turn is never our failure, and nobody fails by taking the long way. */
    public boolean isOwedByUs() {
        return this != NUDGE && this != SHORT_WAY;
    }

    /** One promise, its summary, remedy, offer or plan each: begun and ended by number, not by kind. */
    public boolean belongsToOneThing() {
        return this == REMEDY || this == PROMISE || this == SUMMARY || this == ACCEPT_HANDOVER || this == PLAN;
    }
}
