package org.amends.guard.phrase;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The phrases of one language, under the version that every finding names. */
public record PhraseList(String version, List<Phrase> phrases) {

    public PhraseList {
        phrases = List.copyOf(phrases);
    }

    /**
     * Reads a list; docs/letter-guard.md has the grammar.
     *
     * @param kinds the classes that somebody asks for; a line of another one would never be used
     * @param words cuts a text into folded words, in the way in which letters are cut
     * @throws BadLine when a line can't be read
     */
    public static PhraseList read(String text, Set<String> kinds, Function<String, List<String>> words) {
        return new PhraseListReader(kinds, words).read(text.lines().toList());
    }

    /** Every line that {@link #read} would refuse, in the order of the text; empty when it can be read. */
    public static List<BadLine> faults(String text, Set<String> kinds, Function<String, List<String>> words) {
        return new PhraseListReader(kinds, words).faults(text.lines().toList());
    }
}
