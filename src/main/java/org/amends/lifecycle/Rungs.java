package org.amends.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.lifecycle.CaseState.FiredRung;

/** The rungs that fired on a case, and which of them a named person accepted, summed up from its events. */
final class Rungs {

    private final List<FiredRung> fired = new ArrayList<>();
    private final Set<Fact.Warned> warned = new HashSet<>();

    Rungs() {}

    Rungs(Rungs other) {
        fired.addAll(other.fired);
        warned.addAll(other.warned);
    }

    void take(Event event) {
        if (event.fact() instanceof Fact.RungFired rung) {
            fired.add(new FiredRung(rung.deadline(), rung.level(), rung.rung(), rung.notified(), event.at(), false));
        } else if (event.fact() instanceof Fact.Warned warning) {
            warned.add(warning);
        } else if (event.fact() instanceof Fact.EscalationAccepted accepted) {
            fired.replaceAll(r -> r.is(accepted.deadline(), accepted.level())
                    ? new FiredRung(r.deadline(), r.level(), r.rung(), r.notified(), r.at(), true)
                    : r);
        }
    }

    List<FiredRung> all() {
        return List.copyOf(fired);
    }

    boolean hasWarned(int deadline, int level) {
        return warned.stream().anyMatch(warning -> warning.deadline() == deadline && warning.level() == level);
    }

    Optional<FiredRung> find(int deadline, int level) {
        return fired.stream().filter(rung -> rung.is(deadline, level)).findFirst();
    }
}
