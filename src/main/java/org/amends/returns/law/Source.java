package org.amends.returns.law;

/** Who says it. */
public enum Source {
    LAW,
    POLICY
}
