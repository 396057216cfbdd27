package org.amends.casefile.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.amends.lifecycle.Alarm;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Effects;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.OpenDeadline;
import org.amends.lifecycle.Verdict;

/**
 * Something that was owed by an instant.
 *
 * @param open whether it is still owed; a missed one can be
 * @param alarm why somebody above the owner is asked
 */
public record Deadline(
        int number,
        DeadlineKind kind,
        Instant startedAt,
        Instant dueAt,
        UUID owedBy,
        Optional<Integer> planFor,
        boolean open,
        Optional<Verdict> verdict,
        Optional<Alarm> alarm) {

    /** All there ever were, the oldest first. */
    public static List<Deadline> of(WordedLog log, CaseState state) {
        Map<Integer, Verdict> verdicts = new TreeMap<>();
        Map<Integer, Deadline> all = new TreeMap<>();
        for (Event event : log.events()) {
            event.effects().judged().forEach(judged -> verdicts.put(judged.deadline(), judged.verdict()));
            event.effects().started().forEach(started -> all.put(started.deadline(), begun(event, started, state)));
        }
        return all.values().stream()
                .map(deadline -> deadline.judged(Optional.ofNullable(verdicts.get(deadline.number()))))
                .toList();
    }

    private static Deadline begun(Event event, Effects.Started started, CaseState state) {
        Optional<OpenDeadline> open = state.openDeadline(started.deadline());
        return new Deadline(
                started.deadline(),
                started.kind(),
                event.at(),
                started.dueAt(),
                open.map(OpenDeadline::owedBy).orElse(started.owedBy()),
                started.planFor(),
                open.isPresent(),
                Optional.empty(),
                started.alarm());
    }

    private Deadline judged(Optional<Verdict> verdict) {
        return new Deadline(number, kind, startedAt, dueAt, owedBy, planFor, open, verdict, alarm);
    }
}
