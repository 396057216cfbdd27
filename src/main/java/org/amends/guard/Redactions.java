package org.amends.guard;

import java.util.ArrayList;
import java.util.List;

/** Finds blacked-out words, XXXX and XX/XX: fine in a customer's own words, an unfilled blank in ours. */
final class Redactions {

    private static final int SHORTEST = 4;

    private Redactions() {}

    static List<Span> in(String text) {
        List<Word> words = Word.all(text);
        List<Span> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (crossed(words.get(at)) && (longEnough(words.get(at)) || pair(words, at, text))) {
                found.add(words.get(at).span());
            }
        }
        return found;
    }

    private static boolean crossed(Word word) {
        return word.folded().length() > 1 && word.folded().chars().allMatch(letter -> letter == 'x');
    }

    private static boolean longEnough(Word word) {
        return word.folded().length() >= SHORTEST;
    }

    private static boolean pair(List<Word> words, int at, String text) {
        int end = words.get(at).span().end();
        return at + 1 < words.size() && text.charAt(end) == '/' && crossed(words.get(at + 1));
    }
}
