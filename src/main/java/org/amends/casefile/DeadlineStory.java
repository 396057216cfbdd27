package org.amends.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.story.Deadline;
import org.amends.lifecycle.Alarm;
import org.amends.lifecycle.Derivation;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.LadderStep;
import org.amends.lifecycle.Rung;

/**
 * Why something is due when it is due, and whom that reaches.
 *
 * @param began the event at which its clock started, or at which somebody named the date
 * @param derivation empty when somebody named the date
 * @param why empty when somebody named the date, or when nobody knows the rule any more
 * @param moved the letters that moved the date, oldest first
 * @param alarm why somebody above the owner is asked
 */
public record DeadlineStory(
        Deadline deadline,
        Event began,
        Optional<Derivation> derivation,
        Optional<Why> why,
        List<Moved> moved,
        Optional<Alarm> alarm,
        List<Step> steps) {

    /** @param seq of the letter's event */
    public record Moved(int seq, Instant at, Instant to, String reason) {}

    /**
     * A warning, a rung or a reminder.
     *
     * @param to whom it reaches; empty when it is about the customer
     * @param at when its turn is
     * @param firedAt when it happened
     * @param notified whom it reached
     */
    public record Step(
            int level,
            LadderStep.Action action,
            Optional<Rung> to,
            Instant at,
            Optional<Instant> firedAt,
            Optional<UUID> notified) {}

    /** Somebody named the date: it follows from no rule. */
    public boolean isNamed() {
        return derivation.isEmpty();
    }
}
