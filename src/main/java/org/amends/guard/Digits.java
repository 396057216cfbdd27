package org.amends.guard;

/** Texts without digits hold neither sums nor numbers; to know that takes a fraction of looking for them. */
final class Digits {

    private Digits() {}

    static boolean areIn(String text, int atLeast) {
        int found = 0;
        for (int at = 0; at < text.length() && found < atLeast; at++) {
            if (Character.isDigit(text.charAt(at))) {
                found++;
            }
        }
        return found >= atLeast;
    }
}
