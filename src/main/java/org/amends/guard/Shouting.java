package org.amends.guard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what is written in a raised voice: several words in capitals, or one exclamation mark after another. */
final class Shouting {

    /** A brand, an abbreviation or a code is shorter than this or stands alone. */
    private static final int LETTERS = 10;

    private Shouting() {}

    static List<Span> capitals(Reading reading) {
        Set<String> names = new HashSet<>(Folding.words(reading.facts().customerName()));
        names.addAll(Folding.words(reading.facts().owner().name()));
        BitSet references = new BitSet();
        References.in(reading.letter().text()).forEach(span -> references.set(span.start(), span.end()));
        Predicate<Word> loud = word -> !word.number()
                && capital(reading.letter().text(), word.span())
                && !names.contains(word.folded())
                && !references.get(word.span().start());
        List<Span> found = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            capitals(sentence.words(), loud, found);
        }
        return found;
    }

    private static void capitals(List<Word> words, Predicate<Word> isLoud, List<Span> found) {
        int first = 0;
        int letters = 0;
        for (int at = 0; at <= words.size(); at++) {
            boolean loud = at < words.size() && isLoud.test(words.get(at));
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
