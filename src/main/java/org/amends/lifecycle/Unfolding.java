package org.amends.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** An accepted command while it becomes an event: collects what it starts and ends. */
final class Unfolding {

    private final CaseState state;
    private final Facts facts;
    private final Actor actor;
    private final List<Effects.Started> started = new ArrayList<>();
    private final Set<Integer> ended = new TreeSet<>();
    private final List<Effects.Judged> judged = new ArrayList<>();
    private final List<Integer> quieted = new ArrayList<>();
    private Optional<Effects.Fired> fired = Optional.empty();
    private Optional<Instant> hearAgainBy = Optional.empty();
    private UUID owner;
    private int lastDeadline;

    Unfolding(CaseState state, Actor actor, Facts facts) {
        this.state = state;
        this.actor = actor;
        this.facts = facts;
        this.owner = state.owner();
        this.lastDeadline = state.lastDeadline();
    }

    CaseState state() {
        return state;
    }

    Actor actor() {
        return actor;
    }

    void own(UUID newOwner) {
        owner = newOwner;
    }

    UUID owner() {
        return owner;
    }

    /** The customer was told that they hear from us again by then. */
    void hearAgainBy(Instant date) {
        hearAgainBy = Optional.of(date);
    }

    /** Starts a deadline whose length the terms know. */
    void start(DeadlineKind kind, UUID owedBy, boolean shorter) {
        start(kind, due(kind, shorter), owedBy, shorter ? 1 : 0, Optional.empty());
    }

    private Instant due(DeadlineKind kind, boolean shorter) {
        Instant due = facts.terms().due(kind, facts.now(), shorter);
        return hearAgainBy
                .filter(date -> kind == DeadlineKind.KEEP_INFORMED && date.isBefore(due))
                .orElse(due);
    }

    /** Starts a deadline whose date the command names. */
    void startDue(DeadlineKind kind, Instant due, UUID owedBy) {
        start(kind, due, owedBy, 0, Optional.empty());
    }

    /** Starts the dated plan for a deadline that has escalated. */
    void startPlan(int escalated, Instant due, Rung lowest) {
        start(DeadlineKind.PLAN, due, owner, lowest.ordinal(), Optional.of(escalated));
    }

    private void start(DeadlineKind kind, Instant due, UUID owedBy, int raised, Optional<Integer> planFor) {
        List<LadderStep> ladder = facts.terms().ladder(kind, facts.now(), due, raised);
        started.add(new Effects.Started(++lastDeadline, kind, due, owedBy, planFor, ladder));
    }

    boolean isOwed(int number) {
        return state.openDeadline(number).isPresent() && !ended.contains(number);
    }

    /** The duty was done now: met, unless its time had run out. */
    void done(int deadline) {
        end(deadline, Verdict.MET);
    }

    void supersede(int deadline) {
        end(deadline, Verdict.SUPERSEDED);
    }

    private void end(int number, Verdict verdict) {
        state.openDeadline(number).filter(open -> ended.add(number)).ifPresent(open -> {
            if (!open.missed()) {
                boolean late = open.kind().isOwedByUs() && facts.now().isAfter(open.dueAt());
                judged.add(new Effects.Judged(number, late ? Verdict.MISSED : verdict));
            }
            endPlansFor(number, verdict);
        });
    }

    /** A plan is done when the duty that it was made for is done. */
    private void endPlansFor(int number, Verdict verdict) {
        state.openDeadlines().stream()
                .filter(open -> open.planFor().equals(Optional.of(number)))
                .forEach(plan -> end(plan.number(), verdict));
    }

    void endAll(DeadlineKind kind, Verdict verdict) {
        state.openDeadlines().stream().filter(open -> open.kind() == kind).forEach(open -> end(open.number(), verdict));
    }

    void endEverything() {
        state.openDeadlines().forEach(open -> end(open.number(), Verdict.SUPERSEDED));
    }

    /** The time has run out and the duty is still owed. */
    void miss(int number) {
        state.openDeadline(number)
                .filter(open -> !open.missed())
                .ifPresent(open -> judged.add(new Effects.Judged(number, Verdict.MISSED)));
    }

    void fire(int deadline, int level, Optional<UUID> notified) {
        fired = Optional.of(new Effects.Fired(deadline, level, notified));
    }

    void quiet(int number) {
        quieted.add(number);
    }

    Effects effects() {
        return new Effects(started, List.copyOf(ended), judged, quieted, fired);
    }
}
