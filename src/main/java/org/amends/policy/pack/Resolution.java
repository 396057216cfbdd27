package org.amends.policy.pack;

import java.util.List;
import java.util.Optional;

/** A pack together with what it inherits, or why it can't inherit it. */
public record Resolution(Optional<EffectivePack> effective, List<Fault> faults) {

    public Resolution {
        faults = List.copyOf(faults);
    }
}
