package org.amends.report.scope;

/** Which of the late duties. */
public enum Late {
    ALL,
    PROMISES,
    /** Those that reached the duty manager or the executive. */
    REACHED_MANAGER,
    /** Those that somebody has accepted, with a deed. */
    ACCEPTED
}
