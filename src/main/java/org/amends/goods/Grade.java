package org.amends.goods;

/** In what state goods came, best first. */
public enum Grade {
    A,
    B,
    C,
    D,
    JUNK;

    /** Whoever says that something is worse than good shows it. */
    public boolean needsPhotograph() {
        return compareTo(B) > 0;
    }
}
