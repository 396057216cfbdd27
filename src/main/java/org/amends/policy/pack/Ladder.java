package org.amends.policy.pack;

import java.util.List;

/** The rungs in the order in which they are written. */
public record Ladder(List<LadderRung> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    List<LadderRung> warnings() {
        return rungs.stream().filter(LadderRung::warns).toList();
    }

    List<LadderRung> calls() {
        return rungs.stream().filter(rung -> !rung.warns()).toList();
    }
}
