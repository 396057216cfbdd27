package org.amends.guard.phrase;

import java.util.Set;
import java.util.TreeSet;

/**
 * The words that may stand at one place of a phrase.
 *
 * @param words whole words, folded
 * @param prefixes beginnings of words, folded
 * @param forms forms of numbers
 */
public record Alternatives(Set<String> words, Set<String> prefixes, Set<Token.Form> forms) {

    static final Alternatives NONE = new Alternatives(Set.of(), Set.of(), Set.of());

    public Alternatives {
        words = Set.copyOf(words);
        prefixes = Set.copyOf(prefixes);
        forms = Set.copyOf(forms);
    }

    Alternatives or(Alternatives other) {
        return new Alternatives(union(words, other.words), union(prefixes, other.prefixes), union(forms, other.forms));
    }

    private static <T extends Comparable<T>> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
