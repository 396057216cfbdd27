package org.amends.guard;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Latin and Cyrillic have letters that look alike. A word in which both alphabets meet is read in the one whose own letters it
 * has; so a Cyrillic “о” doesn't hide “soon”, nor a Latin “o” «скоро». Letters of a third alphabet in such a word are read as what they look like.
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
        boolean latin = false;
        boolean cyrillic = false;
        boolean third = false;
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter < 128) {
                latin = true;
            } else if (ALL_CYRILLIC.get(letter)) {
                cyrillic = true;
            } else {
                third = true;
            }
        }
        if (third && (latin || cyrillic)) {
            toLatin(word);
            latin = true;
        }
        if (latin && cyrillic) {
            boolean toCyrillic = isRatherCyrillic(word);
            replace(word, toCyrillic ? LATIN : CYRILLIC, toCyrillic ? CYRILLIC : LATIN);
        }
    }

    /** By the letters that only one alphabet has; where they tell nothing, by all. */
    private static boolean isRatherCyrillic(StringBuilder word) {
        int all = 0;
        int own = 0;
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter < 128) {
                all--;
                own -= LATIN.indexOf(letter) < 0 ? 1 : 0;
            } else if (ALL_CYRILLIC.get(letter)) {
                all++;
                own += CYRILLIC.indexOf(letter) < 0 ? 1 : 0;
            }
        }
        return own != 0 ? own > 0 : all > 0;
    }

    /** Whether letters of both are in a text. */
    static boolean both(String text) {
        boolean latin = false;
        boolean cyrillic = false;
        for (int at = 0; at < text.length() && !(latin && cyrillic); at++) {
            char letter = text.charAt(at);
            latin |= letter < 128 && Character.isLetter(letter);
            cyrillic |= letter >= 128 && ALL_CYRILLIC.get(letter);
        }
        return latin && cyrillic;
    }

    /** A folded word in the other alphabet; empty when it has a letter that the other one hasn't. */
    static Optional<String> twin(String word) {
        boolean latin = word.charAt(0) < 128;
        StringBuilder twin = new StringBuilder(word);
        replace(twin, latin ? LATIN : CYRILLIC, latin ? CYRILLIC : LATIN);
        for (int at = 0; at < word.length(); at++) {
            if (twin.charAt(at) == word.charAt(at)) {
                return Optional.empty();
            }
        }
        return Optional.of(twin.toString());
    }

    private static void toLatin(StringBuilder word) {
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter >= 128 && !ALL_CYRILLIC.get(letter)) {
                word.setCharAt(at, LookAlikes.latin(letter));
            }
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
