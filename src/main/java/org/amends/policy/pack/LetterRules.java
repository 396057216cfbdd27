package org.amends.policy.pack;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a letter has to contain.
 *
 * @param legalBlocks names of texts that nobody may change
 * @param automatic whether the service may send it without a person
 */
public record LetterRules(Set<LetterField> mustContain, Set<String> legalBlocks, boolean automatic) {

    public LetterRules {
        mustContain = Ordered.set(mustContain);
        legalBlocks = Ordered.set(legalBlocks);
    }

    /** Everything that either demands; automatic only if both allow it. */
    LetterRules and(LetterRules other) {
        return new LetterRules(
                union(mustContain, other.mustContain),
                union(legalBlocks, other.legalBlocks),
                automatic && other.automatic);
    }

    static <T extends Comparable<T>> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
