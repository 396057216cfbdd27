package org.amends.policy.pack;

import java.util.List;
import java.util.Optional;

/** A pack that was read, or everything that keeps it from being read. */
public record Reading(Optional<Pack> pack, List<Fault> faults) {

    public Reading {
        faults = List.copyOf(faults);
    }
}
