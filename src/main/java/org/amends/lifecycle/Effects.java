package org.amends.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an event does to the case's deadlines. Part of the event, so that every deadline can be derived from the log.
 *
 * @param ended duties that are over: done, or no longer owed
 * @param judged verdicts, each written once
 * @param quieted deadlines whose ladders stop climbing because a named person accepted
 * @param fired the rung whose turn this was
 */
public record Effects(
        List<Started> started, List<Integer> ended, List<Judged> judged, List<Integer> quieted, Optional<Fired> fired) {

    public Effects {
        started = List.copyOf(started);
        ended = List.copyOf(ended);
        judged = List.copyOf(judged);
        quieted = List.copyOf(quieted);
    }

    /**
     * @param deadline numbered from 1 within the case
     * @param planFor the escalated deadline for which this one is the plan
     * @param owedBy the person who owes it when it starts; follows the owner afterwards
     * @param derivation what the date follows from; empty when somebody named it
     * @param alarm why somebody above the owner is asked
     */
    public record Started(
            int deadline,
            DeadlineKind kind,
            Instant dueAt,
            UUID owedBy,
            Optional<Integer> planFor,
            Optional<Derivation> derivation,
            Optional<Alarm> alarm,
            List<LadderStep> ladder) {
        public Started {
            ladder = List.copyOf(ladder);
        }
    }

    public record Judged(int deadline, Verdict verdict) {}

    /** @param notified whom it reaches; empty when the step is about the customer */
    public record Fired(int deadline, int level, Optional<UUID> notified) {}
}
