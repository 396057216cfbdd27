package org.amends.guard.phrase;

import java.util.List;

/** How the words of a phrase stand together. */
public sealed interface Shape {

    /** The places of the phrase, each with the words that may stand there. */
    List<Alternatives> places();

    /**
     * Words in their order.
     *
     * @param opening whether the first of them has to open its sentence
     * @param gaps for each place, how many other words may stand before it; none before the first
     */
    record Run(boolean opening, List<Alternatives> places, List<Integer> gaps) implements Shape {

        public Run {
            places = List.copyOf(places);
            gaps = List.copyOf(gaps);
        }
    }

    /** Words in any order within a stretch of {@code window} words; one word may stand for two places. */
    record Bag(int window, List<Alternatives> places) implements Shape {

        public Bag {
            places = List.copyOf(places);
        }
    }
}
