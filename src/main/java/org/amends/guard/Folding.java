package org.amends.guard;

import java.text.Normalizer;
import java.util.List;

/**
 * Folds case, compatibility forms and diacritics away, so that “Čo najskôr” and “co najskor” are the same words.
 *
 * <p>It works code point by code point: normalising a whole text takes quadratic time on long runs of combining marks.
 */
final class Folding {

    private Folding() {}

    static void append(StringBuilder folded, int codePoint) {
        if (codePoint < 128) {
            folded.append((char) Character.toLowerCase(codePoint));
        } else if (Character.isDigit(codePoint)) {
            folded.append(Character.digit(codePoint, 10));
        } else {
            appendDecomposed(folded, codePoint);
        }
    }

    private static void appendDecomposed(StringBuilder folded, int codePoint) {
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !ignorable(part))
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
    }

    /** Marks, and characters that nobody sees: zero-width ones, soft hyphens, changes of direction. */
    static boolean ignorable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /** The words of a text, folded, without their places. */
    static List<String> words(String text) {
        return Word.all(text).stream().map(Word::folded).toList();
    }
}
