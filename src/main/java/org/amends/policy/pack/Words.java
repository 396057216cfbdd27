package org.amends.policy.pack;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the trade calls its customers, and how it must not (S2-9).
 *
 * @param address how they are spoken to where the language has two forms; formally where it is not said
 */
public record Words(Optional<String> customer, Set<String> refuse, Optional<Address> address) {

    /** In the second person singular, or in the plural. */
    public enum Address {
        INFORMAL,
        FORMAL
    }

    public Words {
        refuse = Ordered.set(refuse);
    }

    static Words none() {
        return new Words(Optional.empty(), Set.of(), Optional.empty());
    }

    public Words and(Words other) {
        return new Words(
                other.customer.or(() -> customer),
                LetterRules.union(refuse, other.refuse),
                Stream.of(address, other.address).flatMap(Optional::stream).max(Address::compareTo));
    }
}
