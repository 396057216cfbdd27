package org.amends.lifecycle;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What people recognised in a case: its cause, its heat, and whose conduct it is about. Summed up from its events. */
final class Marks {

    private final Set<UUID> named = new LinkedHashSet<>();
    private Optional<Fact.Classified> cause = Optional.empty();
    private boolean heated;

    Marks() {}

    Marks(Marks other) {
        named.addAll(other.named);
        cause = other.cause;
        heated = other.heated;
    }

    void take(Event event) {
        if (event.fact() instanceof Fact.Classified classified) {
            cause = Optional.of(classified);
        } else if (event.fact() instanceof Fact.PersonNamed person) {
            named.add(person.person());
        } else if (event.verb() == Verb.MARK_HEATED) {
            heated = true;
        }
    }

    Optional<Fact.Classified> cause() {
        return cause;
    }

    boolean heated() {
        return heated;
    }

    Set<UUID> named() {
        return Set.copyOf(named);
    }
}
