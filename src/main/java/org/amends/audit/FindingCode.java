package org.amends.audit;

/** What can be wrong with a history. The codes are part of the API and stay. */
public enum FindingCode {
    /** A case's events have a gap, or its last ones are gone. */
    EVENT_MISSING,
    /** The case row points at an earlier event than its last. */
    EVENT_BEYOND_HEAD,
    EVENT_UNREADABLE,
    /** The bytes are not in the form of RFC 8785. */
    EVENT_NOT_CANONICAL,
    /** A column says something else than the bytes that were hashed. */
    EVENT_COLUMNS_DIFFER,
    /** An event does not carry the hash of the one before, or its hash is not of its bytes. */
    CHAIN_BROKEN,
    MOVE_ILLEGAL,
    REPLAY_FAILS,
    /** An event claims an effect that it cannot have, such as ending what is not open. */
    EFFECT_IMPOSSIBLE,
    /** A verdict that contradicts its own dates. */
    VERDICT_UNTRUE,
    CASE_DIFFERS,
    /** A case is listed under other policy packs than it was filed under. */
    PACKS_DIFFER,
    DEADLINE_DIFFERS,
    VERDICT_DIFFERS,
    STEP_DIFFERS,
    ACCEPTANCE_DIFFERS,
    /** The ledger of promises says something else than the events. */
    PROMISE_DIFFERS,
    /** How long a duty took is not what the events say. */
    DUTY_TIME_DIFFERS,
    WORDS_CHANGED,
    /** Words that no event has a digest of. */
    WORDS_ADDED,
    /** Rows of a case that does not exist, or a case whose own are gone. */
    ORPHAN_ROWS,
    TRANSITION_DIFFERS,
    /** A constraint, trigger, policy or withheld right is not in place. */
    GUARD_REMOVED,
    /** An exported root knows a case that is gone. */
    CASE_REMOVED,
    /** An exported root knows an event that is gone. */
    CASE_REWOUND,
    /** An exported root knows another hash for the same event. */
    CASE_RECHAINED,
    REFERENCE_CHANGED,
    /** An exported file does not add up to the root that it states. */
    ROOT_ALTERED,
    /** An exported root that this database never gave out. */
    ROOT_UNKNOWN,
    ROOT_SIGNATURE_INVALID;

    /** Whether the events themselves are not as they were written, and not only what they unfold to. */
    boolean isAboutEvents() {
        return compareTo(REPLAY_FAILS) <= 0;
    }
}
