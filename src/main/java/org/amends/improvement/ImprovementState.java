package org.amends.improvement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where an improvement is. */
public enum ImprovementState {
    PLANNED,
    UNDER_WAY,
    /** The change is made; its figure is measured from now on. */
    IN_PLACE,
    /** Measured after as before. */
    DONE,
    DROPPED;

    /** Where it may go from here. What is in place is never undone on paper: it is measured, or dropped. */
    private Set<ImprovementState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(UNDER_WAY, DROPPED);
            case UNDER_WAY -> EnumSet.of(PLANNED, IN_PLACE, DROPPED);
            case IN_PLACE -> EnumSet.of(DONE, DROPPED);
            case DONE, DROPPED -> EnumSet.noneOf(ImprovementState.class);
        };
    }

    boolean leadsTo(ImprovementState other) {
        return this == other || next().contains(other);
    }

    boolean isOver() {
        return next().isEmpty();
    }

    /** This one first. */
    List<ImprovementState> choices() {
        EnumSet<ImprovementState> choices = EnumSet.of(this);
        choices.addAll(next());
        return List.copyOf(choices);
    }
}
