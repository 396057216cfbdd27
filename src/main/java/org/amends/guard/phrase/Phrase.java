package org.amends.guard.phrase;

import java.util.Set;

/**
 * One line of a list.
 *
 * @param kind the class it belongs to; a flag's begins with {@code ?}
 * @param vetoes flags that lift it when they stand in the same sentence
 */
public record Phrase(String kind, Effect effect, Shape shape, Set<String> vetoes) {

    public Phrase {
        vetoes = Set.copyOf(vetoes);
    }

    boolean flag() {
        return kind.startsWith("?");
    }

    /** Whether it means what it means whatever else the sentence says. */
    boolean plain() {
        return !flag() && effect != Effect.NOT && vetoes.isEmpty();
    }
}
