package org.amends.guard;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The runs of one, two and three words of a text, to tell in linear time what another text takes from it. */
final class Shingles {

    private static final int LONGEST = 3;

    private final Set<List<String>> runs = new HashSet<>();

    Shingles(List<String> words) {
        for (int length = 1; length <= LONGEST; length++) {
            for (int at = 0; at + length <= words.size(); at++) {
                runs.add(List.copyOf(words.subList(at, at + length)));
            }
        }
    }

    /** Whether these words were taken from the text; nothing at all wasn't. */
    boolean contain(List<String> words) {
        int length = Math.min(LONGEST, words.size());
        return length > 0 && taken(words, length).cardinality() == words.size();
    }

    /** Which of these words stand in a run of three that the text has too. */
    BitSet taken(List<String> words) {
        return taken(words, LONGEST);
    }

    private BitSet taken(List<String> words, int length) {
        BitSet taken = new BitSet(words.size());
        for (int at = 0; at + length <= words.size(); at++) {
            if (runs.contains(words.subList(at, at + length))) {
                taken.set(at, at + length);
            }
        }
        return taken;
    }
}
