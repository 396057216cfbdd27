package org.amends.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * One step, written down when its deadline starts.
 *
 * @param level tells the steps of a deadline apart: escalations from 0 at the due time upwards, after them the warnings
 * @param to whom a warning or an escalation reaches; empty when the step is about the customer or about nobody
 */
public record LadderStep(int level, Action action, Optional<Rung> to, Instant fireAt) {

    public enum Action {
        /** The time is running out: somebody is told, nothing is late yet. */
        WARN,
        ESCALATE,
        REMIND,
        LAPSE,
        /** The time for a short way has passed; the long way goes on. */
        EXPIRE;

        public boolean reachesSomebody() {
            return this == WARN || this == ESCALATE;
        }
    }
}
