package org.amends.guard;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amends.guard.phrase.Hit;
import org.amends.guard.phrase.Scan;

/** Splits a text into sentences, each as its words. ICU finds the ends; abbreviations, ordinals and wrapped lines are put right here. */
final class Sentences {

    private final String text;
    private final PhraseBook book;
    private final Scan abbreviations;
    private final Scan numberings;
    private final List<Word> words;

    private Sentences(List<Word> words, String text, PhraseBook book) {
        this.text = text;
        this.book = book;
        this.abbreviations = book.scan("abbreviation");
        this.numberings = book.scan("numbering");
        this.words = words;
    }

    static List<List<Word>> of(List<Word> words, String text, String language, PhraseBook book) {
        return new Sentences(words, text, book).split(Locale.forLanguageTag(language));
    }

    private List<List<Word>> split(Locale locale) {
        BreakIterator ends = BreakIterator.getSentenceInstance(locale);
        ends.setText(WrappedLines.unwrap(text));
        List<List<Word>> sentences = new ArrayList<>();
        int first = 0;
        int next = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            next = firstWordFrom(end, next);
            if (next > first && !goesOn(next)) {
                sentences.add(words.subList(first, next));
                first = next;
            }
        }
        return sentences;
    }

    private int firstWordFrom(int offset, int from) {
        int next = from;
        while (next < words.size() && words.get(next).span().start() < offset) {
            next++;
        }
        return next;
    }

    /** Whether the full stop before the word {@code next} belongs to an abbreviation or an ordinal number. */
    private boolean goesOn(int next) {
        if (next == words.size() || !followedByStop(words.get(next - 1))) {
            return false;
        }
        Word before = words.get(next - 1);
        Word after = words.get(next);
        return after.number() && (before.number() || endsWith(numberings, next))
                || before.number() && book.month(after).isPresent()
                || endsWith(abbreviations, next);
    }

    private boolean followedByStop(Word word) {
        int end = word.span().end();
        return end < text.length() && text.charAt(end) == '.';
    }

    private boolean endsWith(Scan phrases, int next) {
        List<Word> tail = words.subList(Math.max(0, next - 2), next);
        for (Hit hit : phrases.sentence(tail)) {
            if (hit.last() == tail.size() - 1) {
                return true;
            }
        }
        return false;
    }
}
