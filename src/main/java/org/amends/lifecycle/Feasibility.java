package org.amends.lifecycle;

import java.time.Instant;
import java.util.UUID;

/** Knows by when a team can honestly promise something: no sooner than most such things were really done (S1-26). */
public interface Feasibility {

    /**
     * The earliest date that needs no reason.
     *
     * @param terms of the case, for a team that has too little of a past
     */
    Instant promise(UUID team, Terms terms, Instant now);
}
