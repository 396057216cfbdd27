package org.amends.guard;

import java.util.Arrays;
import java.util.List;

/**
 * What a letter says, as the hashes of its runs of five words, to tell how alike two letters are. Names, days, numbers and
 * references don't count: a script is still one when only they differ.
 */
public final class Fingerprint {

    private static final int RUN = 5;

    private final long[] runs;

    private Fingerprint(long[] runs) {
        this.runs = runs;
    }

    /**
     * @param whole the letter as its customer read it
     * @param language BCP 47 tag
     * @param names the customer's, the owner's, the reference
     * @param books to tell days and months
     */
    public static Fingerprint of(String whole, String language, List<String> names, PhraseBooks books) {
        return of(Word.all(whole), new Particulars(books.of(language), names));
    }

    static Fingerprint of(List<Word> words, Particulars particulars) {
        List<String> general = particulars.without(words);
        long[] runs = new long[Math.max(0, general.size() - RUN + 1)];
        for (int at = 0; at < runs.length; at++) {
            long hash = 1;
            for (String word : general.subList(at, at + RUN)) {
                hash = hash * 0x9E3779B97F4A7C15L + word.hashCode();
            }
            runs[at] = hash;
        }
        return new Fingerprint(Arrays.stream(runs).sorted().distinct().toArray());
    }

    int size() {
        return runs.length;
    }

    /** Jaccard's index: what both have of what either has, from 0 to 1. */
    double likeness(Fingerprint other) {
        int both = 0;
        int here = 0;
        int there = 0;
        while (here < runs.length && there < other.runs.length) {
            int order = Long.compare(runs[here], other.runs[there]);
            both += order == 0 ? 1 : 0;
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        int either = runs.length + other.runs.length - both;
        return either == 0 ? 0 : (double) both / either;
    }
}
