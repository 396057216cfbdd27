package org.amends.policy.pack;

/** Who demands a clock. The first two can't be paused by waiting for the customer. */
public enum Basis {
    STATUTORY,
    REGULATOR,
    INTERNAL;

    public boolean isLaw() {
        return this != INTERNAL;
    }
}
