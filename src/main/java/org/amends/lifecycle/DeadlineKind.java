package org.amends.lifecycle;

/** What is owed to a customer by a named person at an instant. */
public enum DeadlineKind {
    ACKNOWLEDGE,
    /** The next human message; restarts with each. */
    KEEP_INFORMED,
    ANSWER_MESSAGE,
    DECIDE,
    REMEDY,
    PROMISE,
    ACCEPT_HANDOVER,
    /** Ask whether the remedy worked. */
    FOLLOW_UP,
    /** The customer's turn: remind, then lapse. */
    NUDGE,
    /** The dated plan given when an escalation was accepted. */
    PLAN;

    /** The customer's turn is never our failure. */
    public boolean isOwedByUs() {
        return this != NUDGE;
    }

    /** One promise, remedy, offer or plan each: begun and ended by number, not by kind. */
    public boolean belongsToOneThing() {
        return this == REMEDY || this == PROMISE || this == ACCEPT_HANDOVER || this == PLAN;
    }
}
