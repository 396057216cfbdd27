package org.amends.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is written in a raised voice: several words in capitals, or one exclamation mark after another. */
final class Shouting {

    /** A brand, an abbreviation or a code is shorter than this or stands alone. */
    private static final int LETTERS = 10;

    private Shouting() {}

    static List<Span> capitals(Reading reading) {
        Set<String> names = new HashSet<>(Folding.words(reading.facts().customerName()));
        names.addAll(Folding.words(reading.facts().owner().name()));
        List<Span> found = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            capitals(sentence.words(), reading, names, found);
        }
        return found;
    }

    private static void capitals(List<Word> words, Reading reading, Set<String> names, List<Span> found) {
        int first = 0;
        int letters = 0;
        for (int at = 0; at <= words.size(); at++) {
            boolean loud = at < words.size() && loud(words.get(at), reading, names);
            letters += loud ? words.get(at).folded().length() : 0;
            if (!loud) {
                if (letters >= LETTERS && at - first > 1) {
                    found.add(Word.cover(words, first, at - 1));
                }
                first = at + 1;
                letters = 0;
            }
        }
    }

    private static boolean loud(Word word, Reading reading, Set<String> names) {
        return !word.number() && capital(reading.letter().text(), word.span()) && !names.contains(word.folded());
    }

    private static boolean capital(String text, Span word) {
        for (int at = word.start(); at < word.end(); at++) {
            char letter = text.charAt(at);
            if (Character.isLetter(letter) && !Character.isUpperCase(letter)) {
                return false;
            }
        }
        return Character.isUpperCase(text.codePointAt(word.start()));
    }

    static List<Span> exclamations(String text) {
        List<Span> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            int end = at;
            while (end < text.length() && exclamation(text.charAt(end))) {
                end++;
            }
            if (end - at > 1) {
                found.add(new Span(at, end));
            }
            at = Math.max(at, end - 1);
        }
        return found;
    }

    private static boolean exclamation(char mark) {
        return mark == '!' || mark == '！';
    }
}
