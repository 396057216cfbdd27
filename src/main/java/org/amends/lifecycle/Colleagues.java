package org.amends.lifecycle;

import java.util.Set;
import java.util.UUID;

/** Who works here, as far as a decision on a case needs to know. */
public interface Colleagues {

    /** Whether that person works here and may own cases. */
    boolean isActive(UUID person);

    /** Whether that person has as many open cases as anybody in their team is to care for (S1-22). */
    boolean isFull(UUID person);

    /** Whether that person is the one whom a complaint names, or answers to them (S1-29). */
    boolean isPartial(UUID person, UUID named);

    /** Whom that rung of a case reaches now: never anybody who is partial to one of those whom it names, where there is another. */
    UUID answering(Rung rung, UUID owner, UUID team, Set<UUID> named);
}
