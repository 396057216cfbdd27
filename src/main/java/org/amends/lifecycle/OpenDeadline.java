package org.amends.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A duty that is still owed; it may already be missed.
 *
 * @param number from 1 within the case
 * @param planFor the escalated deadline for which this one is the plan
 * @param quiet whether a named person accepted its escalation, so that its ladder climbs no further
 */
public record OpenDeadline(
        int number,
        DeadlineKind kind,
        Instant startedAt,
        Instant dueAt,
        UUID owedBy,
        Optional<Integer> planFor,
        boolean missed,
        boolean quiet) {

    static OpenDeadline of(Effects.Started started, Instant at) {
        return new OpenDeadline(
                started.deadline(),
                started.kind(),
                at,
                started.dueAt(),
                started.owedBy(),
                started.planFor(),
                false,
                false);
    }

    OpenDeadline asMissed() {
        return new OpenDeadline(number, kind, startedAt, dueAt, owedBy, planFor, true, quiet);
    }

    OpenDeadline asQuiet() {
        return new OpenDeadline(number, kind, startedAt, dueAt, owedBy, planFor, missed, true);
    }

    OpenDeadline asOwedBy(UUID person) {
        return new OpenDeadline(number, kind, startedAt, dueAt, person, planFor, missed, quiet);
    }
}
