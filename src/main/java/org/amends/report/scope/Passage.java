package org.amends.report.scope;

import java.util.Optional;
import java.util.StringJoiner;
import org.amends.journey.Step;
import org.amends.lifecycle.Verb;

/**
 * Of which part of customers' ways a report speaks.
 *
 * @param left how they left the step
 * @param by what ended their stay there
 * @param moment at which they judged us, and what they did next
 */
public record Passage(
        Optional<Step> step, Left left, Optional<Verb> by, Optional<MomentOfTruth> moment, Optional<Reaction> then) {

    public static final Passage ALL =
            new Passage(Optional.empty(), Left.ANY, Optional.empty(), Optional.empty(), Optional.empty());

    /** How a case left a status. */
    public enum Left {
        ANY,
        /** The customer gave up. */
        WITHDRAWN,
        /** The customer did not answer, and the case was closed. */
        UNANSWERED,
        /** To a status that lies before it. */
        BACK
    }

    /** A moment at which a customer judges us. */
    public enum MomentOfTruth {
        FIRST_ANSWER,
        DECISION,
        REMEDY_DONE,
        PROMISE_DUE
    }

    /** What a customer did within a week after it. */
    public enum Reaction {
        CONFIRMED,
        CONTESTED,
        CHASED,
        GAVE_UP,
        NOTHING
    }

    void addTo(StringJoiner query) {
        step.ifPresent(one -> query.add("step=" + one));
        if (left != Left.ANY) {
            query.add("left=" + left);
        }
        by.ifPresent(one -> query.add("by=" + one));
        moment.ifPresent(one -> query.add("moment=" + one));
        then.ifPresent(one -> query.add("then=" + one));
    }
}
