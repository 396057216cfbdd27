package org.amends.lifecycle;

/** What somebody does when they accept an escalation. Reading it is not accepting it. */
public enum Deed {
    /** Becomes the owner. */
    TAKE,
    /** Confirms the owner, with a new dated plan. */
    CONFIRM_OWNER,
    /** Adds a named helper to the owner. */
    ADD_HELP
}
