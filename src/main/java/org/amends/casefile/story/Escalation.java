package org.amends.casefile.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Deed;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Rung;

/** A rung that fired, whom it reached, and the deed with which somebody accepted it. */
public record Escalation(
        int deadline,
        DeadlineKind kind,
        int level,
        Rung rung,
        UUID notified,
        Instant firedAt,
        Optional<Acceptance> acceptance) {

    public record Acceptance(Optional<UUID> by, Instant at, Deed deed, String plan, Instant planBy) {}

    /** The oldest first. */
    public static List<Escalation> of(WordedLog log) {
        List<Escalation> all = new ArrayList<>();
        Map<Integer, DeadlineKind> kinds = new TreeMap<>();
        for (Event event : log.events()) {
            event.effects().started().forEach(started -> kinds.put(started.deadline(), started.kind()));
            if (event.fact() instanceof Fact.RungFired fired) {
                all.add(fired(
                        fired, Optional.ofNullable(kinds.get(fired.deadline())).orElseThrow(), event.at()));
            } else if (event.fact() instanceof Fact.EscalationAccepted accepted) {
                Acceptance acceptance = new Acceptance(
                        event.actorId(), event.at(), accepted.deed(), log.word(event.seq(), "plan"), accepted.by());
                all.replaceAll(rung -> rung.deadline() == accepted.deadline() && rung.level() == accepted.level()
                        ? rung.accepted(acceptance)
                        : rung);
            }
        }
        return all;
    }

    private static Escalation fired(Fact.RungFired fired, DeadlineKind kind, Instant at) {
        return new Escalation(
                fired.deadline(), kind, fired.level(), fired.rung(), fired.notified(), at, Optional.empty());
    }

    private Escalation accepted(Acceptance by) {
        return new Escalation(deadline, kind, level, rung, notified, firedAt, Optional.of(by));
    }
}
