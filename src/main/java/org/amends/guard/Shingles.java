package org.amends.guard;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The runs of one, two and three words of a text, to tell in linear time what another text takes from it. */
final class Shingles {

    private static final int LONGEST = 3;

    private final Supplier<List<String>> words;
    private @Nullable Set<List<String>> runs;

    private Shingles(Supplier<List<String>> words) {
        this.words = words;
    }

    static Shingles of(List<String> words) {
        return new Shingles(() -> words);
    }

    static Shingles of(String text) {
        return new Shingles(() -> Folding.words(text));
    }

    /** Made when somebody asks: most letters quote nobody, and a customer may write a lot. */
    private Set<List<String>> runs() {
        if (runs == null) {
            runs = runs(words.get());
        }
        return runs;
    }

    private static Set<List<String>> runs(List<String> words) {
        Set<List<String>> runs = new HashSet<>();
        for (int length = 1; length <= LONGEST; length++) {
            for (int at = 0; at + length <= words.size(); at++) {
                runs.add(List.copyOf(words.subList(at, at + length)));
            }
        }
        return runs;
    }

    /** Whether these words were taken from the text; nothing at all wasn't. */
    boolean contain(List<String> words) {
        int length = Math.min(LONGEST, words.size());
        return length > 0 && taken(words, length).cardinality() == words.size();
    }

    /** Which of these words stand in a run of three that the text has too, or in all of the text where it has fewer. */
    BitSet taken(List<String> words) {
        return taken(words, Math.min(LONGEST, this.words.get().size()));
    }

    private BitSet taken(List<String> words, int length) {
        Set<List<String>> runs = runs();
        BitSet taken = new BitSet(words.size());
        for (int at = 0; at + length <= words.size() && !runs.isEmpty(); at++) {
            if (runs.contains(words.subList(at, at + length))) {
                taken.set(at, at + length);
            }
        }
        return taken;
    }
}
