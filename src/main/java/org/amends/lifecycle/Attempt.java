package org.amends.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Somebody's command on a case as it stands, with what a decision needs to know. */
public record Attempt(CaseState state, Command command, Actor actor, Facts facts) {

    private static final Duration FARTHEST = Duration.ofDays(5 * 365);

    /** In the future, and near enough that somebody can mean it. */
    boolean isAhead(Instant date) {
        return date.isAfter(facts.now()) && date.isBefore(facts.now().plus(FARTHEST));
    }

    boolean isActive(UUID person) {
        return facts.colleagues().isActive(person);
    }

    /** Whether that person is, or answers to, somebody whose conduct the case is about. */
    boolean isPartial(UUID person) {
        return state.isPartial(person, facts.colleagues());
    }

    boolean isOwner(UUID person) {
        return person.equals(state.owner());
    }
}
