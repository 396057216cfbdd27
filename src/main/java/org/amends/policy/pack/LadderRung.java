package org.amends.policy.pack;

import java.util.Optional;
import java.util.OptionalDouble;
import org.amends.time.Term;

/**
 * Whom a clock calls, and when.
 *
 * @param at a fraction of the clock's time: below 1 it warns, from 1 on it calls; empty when it waits for the rung below
 * @param mustAcceptWithin how long the one who is called may take to accept before the next rung is called anyway
 */
public record LadderRung(OptionalDouble at, Role to, Optional<Term> mustAcceptWithin) {

    public boolean warns() {
        return at.isPresent() && at.getAsDouble() < 1;
    }
}
