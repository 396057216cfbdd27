package org.amends.fairness;

import io.quarkus.qute.TemplateData;
import java.util.Optional;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Verb;

/** A part of the way of a case that its customer has behind them. */
@TemplateData
public enum Stage {
    /** A person told them what they had understood; a receipt that came by itself is none. */
    ACKNOWLEDGED,
    DECIDED,
    /** What was decided is done, or nothing had to be. */
    PUT_RIGHT;

    /** The stage that an event closes. */
    static Optional<Stage> closedBy(Event event) {
        if (isOver(event.to()) && event.from().filter(Stage::isOver).isEmpty()) {
            return Optional.of(PUT_RIGHT);
        }
        if (event.verb() == Verb.DECIDE) {
            return Optional.of(DECIDED);
        }
        return event.verb() == Verb.ACKNOWLEDGE && event.actorKind() == Event.ActorKind.STAFF
                ? Optional.of(ACKNOWLEDGED)
                : Optional.empty();
    }

    private static boolean isOver(CaseStatus status) {
        return status == CaseStatus.SETTLED || status == CaseStatus.CLOSED;
    }
}
