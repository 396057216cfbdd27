package org.amends.guard.phrase;

import java.util.Arrays;
import java.util.Optional;

/** What it means that a phrase is found. */
public enum Effect {
    /** Keeps a letter here. */
    BLOCK("block"),
    /** Lets a letter go, and says so. */
    WARN("warn"),
    /** Takes back what the same class found inside it. */
    NOT("not"),
    /** Means nothing by itself: checks and other phrases ask for it. */
    NONE("-");

    private final String written;

    Effect(String written) {
        this.written = written;
    }

    static Optional<Effect> written(String text) {
        return Arrays.stream(values())
                .filter(effect -> effect.written.equals(text))
                .findFirst();
    }
}
