package org.amends.platform.problem;

/** Halves of characters, which no encoding of Unicode can write. */
public final class Surrogates {

    private Surrogates() {}

    public static boolean anyAlone(CharSequence text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
