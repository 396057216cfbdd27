package org.amends.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** An accepted command while it becomes an event: collects what it starts and ends. */
final class Unfolding {

    /** Where no pack of the case says it: Directive 2011/83/EU, art. 13(1). */
    private static final Duration LAWFUL_REFUND = Duration.ofDays(14);

    private final CaseState state;
    private final Facts facts;
    private final Actor actor;
    private final List<Effects.Started> started = new ArrayList<>();
    private final Set<Integer> ended = new TreeSet<>();
    private final List<Effects.Judged> judged = new ArrayList<>();
    private final List<Integer> quieted = new ArrayList<>();
    private Optional<Effects.Fired> fired = Optional.empty();
    private Optional<Instant> hearAgainBy = Optional.empty();
    private Optional<Instant> countedFrom = Optional.empty();
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

    Optional<Instant> feasible() {
        return facts.feasible();
    }

    boolean isPartial(UUID person) {
        return state.isPartial(person, facts.colleagues());
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

    /** What this command starts began earlier; it may be late at once. */
    void countFrom(Instant earlier) {
        countedFrom = Optional.of(earlier);
    }

    /** Starts a deadline whose length the terms know; none where they don't limit that duty from there. */
    void start(DeadlineKind kind, Verb startedBy, UUID owedBy, boolean raised) {
        facts.terms()
                .due(kind, startedBy, countedFrom.orElse(facts.now()))
                .map(due -> asTold(kind, due))
                .ifPresent(due -> run(kind, due, owedBy, raised ? 1 : 0, Optional.empty()));
    }

    /** An earlier day that a letter names for the next word is owed like any other. */
    private Terms.Due asTold(DeadlineKind kind, Terms.Due due) {
        return hearAgainBy
                .filter(date -> kind == DeadlineKind.KEEP_INFORMED && date.isBefore(due.at()))
                .map(date -> new Terms.Due(date, due.derivation().sooner(date)))
                .orElse(due);
    }

    /** The money's clock counts from the declaration, and begins to run when there is nothing left to wait for. */
    void startRefund() {
        startRefund(state.goods().backSince().orElse(facts.now()));
    }

    private void startRefund(Instant event) {
        facts.terms()
                .dueAfterHold(DeadlineKind.REFUND, Verb.FILE, moneyIsOwedSince(), event)
                .ifPresent(due -> run(DeadlineKind.REFUND, due, owner, 0, Optional.empty()));
    }

    /** For money that waits for nothing any more. */
    void oweRefund() {
        Optional<Instant> back = state.goods().backSince();
        if (back.isPresent()) {
            startRefund(back.get());
        } else {
            facts.terms()
                    .due(DeadlineKind.REFUND, Verb.FILE, moneyIsOwedSince())
                    .ifPresent(due -> run(DeadlineKind.REFUND, due, owner, 0, Optional.empty()));
        }
    }

    private Instant moneyIsOwedSince() {
        return state.goods().moneyIsOwedSince(facts.now());
    }

    /** By when the money of goods has to be back, whatever it may wait for. */
    Instant refundDue() {
        return facts.terms()
                .due(DeadlineKind.REFUND, Verb.FILE, moneyIsOwedSince())
                .map(Terms.Due::at)
                .orElseGet(() -> moneyIsOwedSince().plus(LAWFUL_REFUND));
    }

    /** Starts a deadline whose date the command names. */
    void startDue(DeadlineKind kind, Instant due, UUID owedBy) {
        startNamed(kind, due, owedBy, 0, Optional.empty());
    }

    /** Starts the dated plan for a deadline that has escalated. */
    void startPlan(int escalated, Instant due, Rung lowest) {
        startNamed(DeadlineKind.PLAN, due, owner, lowest.ordinal(), Optional.of(escalated));
    }

    /** Asks for somebody above the owner, and above those whom the case names. */
    void call(Alarm alarm, Set<UUID> named) {
        UUID asked = facts.colleagues().answering(Rung.LEAD, owner, state.team(), named);
        facts.terms()
                .due(DeadlineKind.ATTENTION, Verb.ATTEND, facts.now())
                .ifPresent(due -> run(DeadlineKind.ATTENTION, due, asked, 1, Optional.of(alarm)));
    }

    /** @return the number of the deadline that runs instead */
    int extend(OpenDeadline running, Instant by) {
        Derivation derivation = running.derivation().orElseThrow().extendedTo(by);
        run(running.kind(), new Terms.Due(by, derivation), running.owedBy(), 0, Optional.empty());
        return lastDeadline;
    }

    /** While we wait for the customer, clocks that pause run to the farthest day that the pause allows. */
    void pauseClocks() {
        replaceClocks(derivation -> facts.terms().pausedSince(facts.now(), derivation));
    }

    void resumeClocks() {
        replaceClocks(derivation ->
                derivation.waitingSince().map(since -> facts.terms().resumed(facts.now(), derivation)));
    }

    private void replaceClocks(Function<Derivation, Optional<Terms.Due>> replacement) {
        state.openDeadlines().stream()
                .filter(open -> isOwed(open.number()) && !open.missed() && !isLate(open))
                .forEach(open -> open.derivation().flatMap(replacement).ifPresent(due -> {
                    supersede(open.number());
                    run(open.kind(), due, owedBy(open), 0, Optional.empty());
                }));
    }

    /** What the owner before owed, the new one owes. */
    private UUID owedBy(OpenDeadline open) {
        return open.owedBy().equals(state.owner()) ? owner : open.owedBy();
    }

    private void run(DeadlineKind kind, Terms.Due due, UUID owedBy, int raised, Optional<Alarm> alarm) {
        Optional<Derivation> derivation = Optional.of(due.derivation());
        start(new Effects.Started(
                ++lastDeadline,
                kind,
                due.at(),
                owedBy,
                Optional.empty(),
                derivation,
                alarm,
                facts.terms().ladder(kind, derivation, facts.now(), due.at(), raised)));
    }

    private void startNamed(DeadlineKind kind, Instant due, UUID owedBy, int raised, Optional<Integer> planFor) {
        start(new Effects.Started(
                ++lastDeadline,
                kind,
                due,
                owedBy,
                planFor,
                Optional.empty(),
                Optional.empty(),
                facts.terms().ladder(kind, Optional.empty(), facts.now(), due, raised)));
    }

    private void start(Effects.Started deadline) {
        started.add(deadline);
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
                judged.add(new Effects.Judged(number, isLate(open) ? Verdict.MISSED : verdict));
            }
            endPlansFor(number, verdict);
        });
    }

    private boolean isLate(OpenDeadline open) {
        return open.kind().isOwedByUs() && facts.now().isAfter(open.dueAt());
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
