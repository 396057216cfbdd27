package org.amends.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A duty that is still owed; it may already be missed.
 *
 * @param startedBy what began it
 * @param quiet whether a named person accepted its escalation, so that its ladder climbs no further
 */
public record OpenDeadline(
        Effects.Started started, Verb startedBy, Instant startedAt, UUID owedBy, boolean missed, boolean quiet) {

    static OpenDeadline of(Effects.Started started, Event event) {
        return new OpenDeadline(started, event.verb(), event.at(), started.owedBy(), false, false);
    }

    /** From 1 within the case. */
    public int number() {
        return started.deadline();
    }

    public DeadlineKind kind() {
        return started.kind();
    }

    public Instant dueAt() {
        return started.dueAt();
    }

    /** The escalated deadline for which this one is the plan. */
    public Optional<Integer> planFor() {
        return started.planFor();
    }

    public Optional<Derivation> derivation() {
        return started.derivation();
    }

    public Optional<Alarm> alarm() {
        return started.alarm();
    }

    public List<LadderStep> ladder() {
        return started.ladder();
    }

    Optional<LadderStep> step(int level, LadderStep.Action action) {
        return started.ladder().stream()
                .filter(step -> step.level() == level && step.action() == action)
                .findFirst();
    }

    OpenDeadline asMissed() {
        return new OpenDeadline(started, startedBy, startedAt, owedBy, true, quiet);
    }

    OpenDeadline asQuiet() {
        return new OpenDeadline(started, startedBy, startedAt, owedBy, missed, true);
    }

    OpenDeadline asOwedBy(UUID person) {
        return new OpenDeadline(started, startedBy, startedAt, person, missed, quiet);
    }
}
