package org.amends.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * One rung, written down when its deadline starts.
 *
 * @param level 0 at the due time, then upwards
 * @param to whom an escalation reaches; empty when the step is about the customer
 */
public record LadderStep(int level, Action action, Optional<Rung> to, Instant fireAt) {

    public enum Action {
        ESCALATE,
        REMIND,
        LAPSE
    }
}
