package org.amends.guard.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One pass over a text, sentence by sentence.
 *
 * <p>For each place of each phrase it keeps the last word at which the phrase got so far, and where it began. The last one is
 * enough: gaps are bounded, so whatever an earlier one could still reach, the last one reaches too. Words are counted through
 * the whole text, and what lies before the sentence is too far back; so nothing has to be wiped between sentences.
 */
public final class Scan {

    private final Matcher matcher;
    private final int[] reached;
    private final int[] began;
    private final int[] reported;
    private final List<Hit> hits = new ArrayList<>();
    private int sentence;
    private int now;

    Scan(Matcher matcher) {
        this.matcher = matcher;
        this.reached = filled(matcher.placeCount());
        this.began = filled(matcher.placeCount());
        this.reported = filled(matcher.phraseCount());
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, -1);
        return array;
    }

    /** What stands in the text's next sentence, in the order of its words, without what a flag or an exception lifts. */
    public List<Hit> sentence(List<? extends Token> words) {
        sentence = now;
        hits.clear();
        for (int at = 0; at < words.size(); at++) {
            for (int place : matcher.placesOf(words.get(at))) {
                advance(place, matcher.place(place));
            }
            now++;
        }
        return hits.isEmpty() ? List.of() : Settled.of(hits);
    }

    private void advance(int number, Matcher.Place place) {
        if (place.bag()) {
            reached[number] = now;
            gather(place);
            return;
        }
        if (number == place.first()) {
            if (place.opening() && now > sentence) {
                return;
            }
            began[number] = now;
        } else {
            if (reached[number - 1] < Math.max(sentence, now - place.reach())) {
                return;
            }
            began[number] = began[number - 1];
        }
        reached[number] = now;
        if (number == place.last()) {
            found(place.phrase(), began[number]);
        }
    }

    private void gather(Matcher.Place place) {
        int furthest = now;
        for (int other = place.first(); other <= place.last(); other++) {
            furthest = Math.min(furthest, reached[other]);
        }
        if (furthest >= Math.max(sentence, now - place.reach())) {
            found(place.phrase(), furthest);
        }
    }

    /** The shortest match from each beginning will do. */
    private void found(int phrase, int first) {
        if (reported[phrase] < first) {
            reported[phrase] = first;
            hits.add(new Hit(matcher.phrase(phrase), first - sentence, now - sentence));
        }
    }
}
