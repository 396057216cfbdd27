package org.amends.returns.law;

/** How goods are, from the least to the most that a policy can ask for. */
public enum Condition {
    USED,
    UNUSED,
    /** In the packaging, which nobody opened. */
    UNOPENED
}
