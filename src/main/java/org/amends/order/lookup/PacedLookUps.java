package org.amends.order.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.amends.identity.RemoteAddress;
import org.amends.identity.Secret;

/** Look-ups from outside: a ticket for a hit and for a miss alike, and no more of them than somebody needs who does not guess. */
@ApplicationScoped
public class PacedLookUps {

    private final LookUp lookUp;
    private final LookupPace pace;

    PacedLookUps(LookUp lookUp, LookupPace pace) {
        this.lookUp = lookUp;
        this.pace = pace;
    }

    /** How a look-up ended; never whether it found anything. */
    public sealed interface Answer {
        record Asked(Secret ticket) implements Answer {}

        /** @param pause never nothing */
        record TooOften(Duration pause) implements Answer {}
    }

    /** Whether one has to ask again; says nothing of what was found. */
    public boolean isOver(Secret ticket) {
        return lookUp.isOver(ticket);
    }

    public Answer ask(LookupKey key, RemoteAddress from) {
        Optional<Duration> wait = pace.take(key, from);
        return wait.isPresent() ? new Answer.TooOften(wait.get()) : new Answer.Asked(lookUp.ticket(key));
    }
}
