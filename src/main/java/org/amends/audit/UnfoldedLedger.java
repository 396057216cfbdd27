package org.amends.audit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Derivation;
import org.amends.lifecycle.Effects;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Verb;
import org.amends.lifecycle.Verdict;

/** The promises that a case's events unfold to, and how long its duties took. */
final class UnfoldedLedger {

    private static final Set<DeadlineKind> TIMED = EnumSet.of(
            DeadlineKind.KEEP_INFORMED, DeadlineKind.ANSWER_MESSAGE, DeadlineKind.DECIDE, DeadlineKind.PROMISE);

    private static final Set<Verb> DEEDS = EnumSet.of(
            Verb.ACKNOWLEDGE, Verb.INFORM, Verb.ASK, Verb.EXTEND, Verb.DECIDE, Verb.FOLLOW_UP, Verb.KEEP_PROMISE);

    final SortedMap<Integer, CaseRows.PromiseRow> promises = new TreeMap<>();
    final SortedMap<Integer, CaseRows.DutyTimeRow> dutyTimes = new TreeMap<>();

    private final Map<Integer, Began> began = new HashMap<>();
    private Optional<UUID> team = Optional.empty();

    private record Began(DeadlineKind kind, Instant at) {}

    void take(Event event, Optional<UUID> ownerBefore) {
        if (event.fact() instanceof Fact.Filed filed) {
            team = Optional.of(filed.team());
        }
        event.effects().ended().forEach(number -> time(event, number));
        promises.replaceAll((number, row) -> row.endedAt().isEmpty() ? after(event, number, row, ownerBefore) : row);
        event.effects().started().forEach(started -> start(event, started));
    }

    private void time(Event event, int number) {
        Began duty = began.get(number);
        boolean superseded = event.effects().judged().contains(new Effects.Judged(number, Verdict.SUPERSEDED));
        if (duty != null && TIMED.contains(duty.kind()) && DEEDS.contains(event.verb()) && !superseded) {
            dutyTimes.put(
                    number,
                    new CaseRows.DutyTimeRow(team.orElseThrow(), duty.kind().name(), duty.at(), event.at()));
        }
    }

    private static CaseRows.PromiseRow after(
            Event event, int number, CaseRows.PromiseRow row, Optional<UUID> ownerBefore) {
        boolean ended = event.effects().ended().contains(row.deadline());
        boolean passesOn = !ended && ownerBefore.equals(Optional.of(row.owedBy()));
        return new CaseRows.PromiseRow(
                row.deadline(),
                row.team(),
                passesOn ? event.owner() : row.owedBy(),
                row.madeAt(),
                row.dueAt(),
                row.feasibleAt(),
                row.callback(),
                row.conditional(),
                row.courtesy(),
                row.madeOver(),
                row.renews(),
                standing(event, number, row, ended),
                ended ? Optional.of(event.at()) : Optional.empty());
    }

    private static String standing(Event event, int number, CaseRows.PromiseRow row, boolean ended) {
        boolean kept = event.fact() instanceof Fact.PromiseKept fact && fact.promise() == number;
        boolean missed = event.effects().judged().contains(new Effects.Judged(row.deadline(), Verdict.MISSED));
        if (event.fact() instanceof Fact.PromiseRenegotiated renewed && renewed.promise() == number) {
            return "RENEGOTIATED";
        }
        if (missed || row.standing().equals("BROKEN")) {
            return kept ? "KEPT_LATE" : "BROKEN";
        }
        if (kept) {
            return "KEPT";
        }
        return ended ? "RELEASED" : "OPEN";
    }

    private void start(Event event, Effects.Started started) {
        began.put(
                started.deadline(),
                new Began(
                        started.kind(),
                        started.derivation().map(Derivation::from).orElse(event.at())));
        if (started.kind() != DeadlineKind.PROMISE) {
            return;
        }
        if (event.fact() instanceof Fact.Promised made) {
            promises.put(made.promise(), row(event, started, Optional.empty(), made));
        } else if (event.fact() instanceof Fact.PromiseRenegotiated renewed) {
            Fact.Promised plain = new Fact.Promised(
                    renewed.renewed(),
                    renewed.by(),
                    false,
                    false,
                    false,
                    false,
                    Optional.of(renewed.agreedOver()),
                    renewed.feasible());
            promises.put(renewed.renewed(), row(event, started, Optional.of(renewed.promise()), plain));
        }
    }

    private CaseRows.PromiseRow row(
            Event event, Effects.Started started, Optional<Integer> renews, Fact.Promised made) {
        return new CaseRows.PromiseRow(
                started.deadline(),
                team.orElseThrow(),
                started.owedBy(),
                event.at(),
                made.by(),
                made.feasible(),
                made.callback(),
                made.conditional(),
                made.courtesy(),
                made.madeOver().map(Enum::name),
                renews,
                "OPEN",
                Optional.empty());
    }
}
