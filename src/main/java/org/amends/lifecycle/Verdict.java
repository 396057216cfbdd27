package org.amends.lifecycle;

/** How a deadline ended. Written once; a missed deadline stays missed even when the duty is done later. */
public enum Verdict {
    MET,
    MISSED,
    SUPERSEDED
}
