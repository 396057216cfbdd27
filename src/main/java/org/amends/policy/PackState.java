package org.amends.policy;

/** Where a version of a pack stands. */
public enum PackState {
    /** On the shelf; it has never ruled. */
    DRAFT,
    /** It rules what is received now. */
    IN_FORCE,
    /** Activated, and valid from a later day. */
    COMING,
    /** It ruled once; its cases still run on it. */
    RETIRED
}
