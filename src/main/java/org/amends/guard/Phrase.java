package org.amends.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A few words in order, each with alternatives and a bounded gap before it. Patterns are short and gaps are bounded, so one
 * attempt takes constant time.
 */
record Phrase(List<Step> steps) {

    /** Reads {@code once|when we have|know ~1 more}; see the header of the phrase files. */
    static Phrase parse(String pattern) {
        List<Step> steps = new ArrayList<>();
        int gap = 0;
        for (String part : pattern.split(" ", -1)) {
            if (part.startsWith("~")) {
                gap = Integer.parseInt(part.substring(1));
            } else {
                steps.add(Step.parse(part, gap));
                gap = 0;
            }
        }
        return new Phrase(List.copyOf(steps));
    }

    /** The index of the last word of a match that begins at {@code first}. */
    OptionalInt lastWord(List<Word> words, int first) {
        return lastWord(words, first, 0);
    }

    private OptionalInt lastWord(List<Word> words, int from, int step) {
        int furthest = Math.min(from + steps.get(step).gap(), words.size() - 1);
        for (int at = from; at <= furthest; at++) {
            if (steps.get(step).matches(words.get(at))) {
                OptionalInt last = step + 1 == steps.size() ? OptionalInt.of(at) : lastWord(words, at + 1, step + 1);
                if (last.isPresent()) {
                    return last;
                }
            }
        }
        return OptionalInt.empty();
    }

    record Step(int gap, boolean number, Set<String> words, List<String> prefixes) {

        static Step parse(String alternatives, int gap) {
            Set<String> words = new HashSet<>();
            List<String> prefixes = new ArrayList<>();
            List<String> parts = Arrays.asList(alternatives.split("\\|", -1));
            for (String part : parts) {
                String folded = String.join("", Folding.words(part));
                if (part.endsWith("*")) {
                    prefixes.add(folded);
                } else if (!folded.isEmpty()) {
                    words.add(folded);
                }
            }
            return new Step(gap, parts.contains("#"), Set.copyOf(words), List.copyOf(prefixes));
        }

        boolean matches(Word word) {
            return number && word.number() || words.contains(word.folded()) || begins(word.folded());
        }

        private boolean begins(String word) {
            for (String prefix : prefixes) {
                if (word.startsWith(prefix)) {
                    return true;
                }
            }
            return false;
        }
    }
}
