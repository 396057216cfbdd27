package org.amends.policy.pack;

import java.util.Optional;
import java.util.Set;

/** How the trade calls its customers, and how it must not (S2-9). */
public record Words(Optional<String> customer, Set<String> refuse) {

    public Words {
        refuse = Ordered.set(refuse);
    }

    static Words none() {
        return new Words(Optional.empty(), Set.of());
    }

    Words and(Words other) {
        return new Words(other.customer.or(() -> customer), LetterRules.union(refuse, other.refuse));
    }
}
