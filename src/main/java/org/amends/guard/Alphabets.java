package org.amends.guard;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Latin and Cyrillic have letters that look alike. A word in which both alphabets meet is read in the one whose own letters it
 * has; so a Cyrillic “о” doesn't hide “soon”, nor a Latin “o” «скоро».
 */
final class Alphabets {

    private static final String LATIN = "aeopcyxijskmtbhdqwv";
    private static final String CYRILLIC = "аеорсухіјѕкмтвнԁԛԝѵ";

    /** Asking Unicode for the script of each letter takes longer than all else that is done to read it. */
    private static final BitSet ALL_CYRILLIC = allCyrillic();

    private Alphabets() {}

    private static BitSet allCyrillic() {
        BitSet letters = new BitSet();
        IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .filter(letter -> UnicodeScript.of(letter) == UnicodeScript.CYRILLIC)
                .forEach(letters::set);
        return letters;
    }

    /** Puts a folded word into one alphabet. */
    static void unmix(StringBuilder word) {
        int latin = 0;
        int cyrillic = 0;
        int ownLatin = 0;
        int ownCyrillic = 0;
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter < 128) {
                latin++;
                ownLatin += LATIN.indexOf(letter) < 0 ? 1 : 0;
            } else if (ALL_CYRILLIC.get(letter)) {
                cyrillic++;
                ownCyrillic += CYRILLIC.indexOf(letter) < 0 ? 1 : 0;
            }
        }
        if (latin > 0 && cyrillic > 0) {
            boolean toCyrillic = ownCyrillic != ownLatin ? ownCyrillic > ownLatin : cyrillic > latin;
            replace(word, toCyrillic ? LATIN : CYRILLIC, toCyrillic ? CYRILLIC : LATIN);
        }
    }

    private static void replace(StringBuilder word, String from, String to) {
        for (int at = 0; at < word.length(); at++) {
            int twin = from.indexOf(word.charAt(at));
            if (twin >= 0) {
                word.setCharAt(at, to.charAt(twin));
            }
        }
    }
}
