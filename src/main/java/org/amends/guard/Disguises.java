package org.amends.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amends.guard.phrase.Matcher;
import org.amends.guard.phrase.Token;
import org.jspecify.annotations.Nullable;

/**
 * Words that are disguised with digits and signs, “s00n” and “gu4rantee”, or written in letters of the other alphabet alone. They
 * are read as what they stand for where a phrase knows such a word; all else, as “B2B” or “30days”, stays what it is.
 */
final class Disguises {

    /** Longer than any word of a phrase; so much is looked at for each disguise and no more. */
    private static final int LONGEST = 32;

    private static final int SHORTEST = 2;

    private static final String DISGUISES = "013456789@$";

    /** What each disguise may stand for, one reading a row; itself where it stands for nothing. */
    private static final List<String> READINGS = List.of("oieasbtbgas", "oleasbtbgas", "оізч5бтв9ас");

    private final List<Word> words;
    private final String text;
    private final Matcher phrases;
    private final boolean twoAlphabets;

    private Disguises(List<Word> words, String text, Matcher phrases) {
        this.words = words;
        this.text = text;
        this.phrases = phrases;
        this.twoAlphabets = Alphabets.both(text);
    }

    /** The words of a text with those that were disguised in the place of their pieces. */
    static List<Word> seenThrough(List<Word> words, String text, Matcher phrases) {
        return new Disguises(words, text, phrases).seenThrough();
    }

    private List<Word> seenThrough() {
        List<Word> seen = new ArrayList<>(words.size());
        for (int first = 0; first < words.size(); ) {
            int last = lastOfRun(first);
            Word word = disguised(first, last);
            if (word != null) {
                seen.add(word);
            } else {
                for (Word piece : words.subList(first, last + 1)) {
                    seen.add(twoAlphabets ? inTheOtherAlphabet(piece) : piece);
                }
            }
            first = last + 1;
        }
        return seen;
    }

    /** Where no letter tells which alphabet is meant, the one in which a phrase knows the word. */
    private Word inTheOtherAlphabet(Word word) {
        if (word.number() || phrases.knows(word)) {
            return word;
        }
        return Alphabets.twin(word.folded())
                .map(twin -> new Word(twin, word.form(), word.span()))
                .filter(phrases::knows)
                .orElse(word);
    }

    /** The last word that is written in one with this one. */
    private int lastOfRun(int first) {
        int last = first;
        while (last + 1 < words.size()
                && inOne(words.get(last).span(), words.get(last + 1).span())) {
            last++;
        }
        return last;
    }

    private boolean inOne(Span one, Span next) {
        return one.end() == next.start() || one.end() + 1 == next.start() && isSign(one.end());
    }

    private boolean isSign(int at) {
        return at >= 0 && (text.charAt(at) == '@' || text.charAt(at) == '$');
    }

    private @Nullable Word disguised(int first, int last) {
        int before = words.get(first).span().start() - 1;
        int start = isSign(before) ? before : before + 1;
        int end = words.get(last).span().end();
        boolean pieces = last > first || start == before;
        if (!pieces || end - start < SHORTEST || end - start > LONGEST || isAmount(first)) {
            return null;
        }
        return meanings(written(first, last, start))
                .map(meaning -> new Word(meaning, Token.Form.LETTERS, new Span(start, end)))
                .filter(phrases::knows)
                .findFirst()
                .orElse(null);
    }

    /** “30days”, “50rub”: what begins with a number of more than one digit is that number. */
    private boolean isAmount(int first) {
        Word word = words.get(first);
        return word.number() && word.folded().length() > 1;
    }

    /** The pieces with the signs between them. */
    private String written(int first, int last, int start) {
        StringBuilder written = new StringBuilder();
        int end = start;
        for (Word word : words.subList(first, last + 1)) {
            written.append(text, end, word.span().start()).append(word.folded());
            end = word.span().end();
        }
        return written.toString();
    }

    /** None where less than a third are letters. */
    private static Stream<String> meanings(String written) {
        long disguises =
                written.chars().filter(sign -> DISGUISES.indexOf(sign) >= 0).count();
        return disguises * 3 > 2 * written.length()
                ? Stream.empty()
                : READINGS.stream().map(reading -> meaning(written, reading));
    }

    private static String meaning(String written, String reading) {
        StringBuilder word = new StringBuilder(written);
        for (int at = 0; at < word.length(); at++) {
            int disguise = DISGUISES.indexOf(word.charAt(at));
            if (disguise >= 0) {
                word.setCharAt(at, reading.charAt(disguise));
            }
        }
        Alphabets.unmix(word);
        return word.toString();
    }
}
