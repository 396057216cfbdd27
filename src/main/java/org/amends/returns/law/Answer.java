package org.amends.returns.law;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What a check comes to, the better for the customer first. */
public enum Answer {
    ELIGIBLE,
    /** Neither can be said without somebody who looks. */
    NEEDS_A_PERSON,
    NOT_ELIGIBLE;

    /** When all of them have to hold; empty when there is none. */
    static Optional<Answer> worst(Collection<Answer> answers) {
        return answers.stream().max(Comparator.naturalOrder());
    }

    Answer orBetter(Answer other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
