package org.amends.lifecycle;

/** How a promise reads, whoever reads it. */
public enum PromiseStanding {
    OPEN,
    KEPT,
    BROKEN,
    /** Broken, and done afterwards. */
    KEPT_LATE,
    RENEGOTIATED,
    /** The case was closed or withdrawn before the promise was due: nobody owes it any more. */
    RELEASED
}
