package org.amends.guard;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds case, compatibility forms and diacritics away, so that “Čo najskôr” and “co najskor” are the same words.
 *
 * <p>It works code point by code point: normalising a whole text takes quadratic time on long runs of combining marks.
 */
final class Folding {

    private static final Normalizer2 DECOMPOSITIONS = Normalizer2.getNFKDInstance();

    private static final @Nullable String[] FOLDED = new String[0x10000];

    private Folding() {}

    static void append(StringBuilder folded, int codePoint) {
        if (codePoint < 128) {
            folded.append((char) Character.toLowerCase(codePoint));
        } else if (Character.isDigit(codePoint)) {
            folded.append(Character.digit(codePoint, 10));
        } else {
            folded.append(codePoint < FOLDED.length ? folded((char) codePoint) : decomposed(codePoint));
        }
    }

    /** What a character folds to is computed once; that two threads may both do it does no harm. */
    private static String folded(char character) {
        String known = FOLDED[character];
        if (known == null) {
            known = decomposed(character);
            FOLDED[character] = known;
        }
        return known;
    }

    private static String decomposed(int codePoint) {
        String decomposed = DECOMPOSITIONS.getDecomposition(codePoint);
        StringBuilder folded = new StringBuilder();
        (decomposed == null ? Character.toString(codePoint) : decomposed)
                .codePoints()
                .filter(part -> !ignorable(part))
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Marks, and characters that nobody sees: zero-width ones, soft hyphens, changes of direction. */
    static boolean ignorable(int codePoint) {
        if (codePoint < 128) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /** The words of a text, folded, without their places. */
    static List<String> words(String text) {
        return Word.all(text).stream().map(Word::folded).toList();
    }
}
