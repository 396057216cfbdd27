package org.amends.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Derivation;
import org.amends.lifecycle.LadderStep;
import org.amends.lifecycle.Rung;
import org.amends.lifecycle.Terms;
import org.amends.lifecycle.Verb;
import org.amends.policy.pack.ArmedClock;
import org.amends.policy.pack.CaseLimits;
import org.amends.policy.pack.Duty;
import org.amends.policy.pack.EffectivePack;
import org.amends.policy.pack.LadderInstant;
import org.amends.policy.pack.PackRef;
import org.amends.policy.pack.Pause;
import org.amends.policy.pack.Role;
import org.amends.policy.pack.Rulebook;
import org.amends.policy.pack.Ruling;
import org.amends.policy.pack.Trigger;
import org.amends.policy.pack.Words;
import org.amends.time.DueDate;
import org.amends.time.Limit;
import org.amends.time.Term;
import org.amends.time.Unit;

/** What packs say to one case. What starts now is counted on the present calendar, what runs on the one it began with. */
final class PackTerms implements Terms {

    /** From here on a cause always asks for somebody above: the two gravest of ten (S1-4). */
    private static final int SEVERE = 9;

    private static final int USUAL_PATIENCE = 2;

    private final List<PackRef> packs;
    private final Rulebooks rulebooks;
    private final Editions calendars;

    PackTerms(List<PackRef> packs, Rulebooks rulebooks, Editions calendars) {
        this.packs = List.copyOf(packs);
        this.rulebooks = rulebooks;
        this.calendars = calendars;
    }

    @Override
    public List<String> packs() {
        return packs.stream().map(PackRef::toString).toList();
    }

    @Override
    public Optional<Due> due(DeadlineKind kind, Verb startedBy, Instant from) {
        return rulebook()
                .due(Duty.valueOf(kind.name()), StartedBy.of(kind, startedBy), from)
                .map(ruling -> new Due(
                        micros(ruling.due()),
                        Derivation.started(ruling.name(), calendars.name(ruling.calendarName()), from)));
    }

    @Override
    public Optional<Due> dueAfterHold(DeadlineKind kind, Verb startedBy, Instant from, Instant event) {
        return due(kind, startedBy, from).map(due -> {
            Derivation derivation = due.derivation();
            boolean mayWait = !clock(derivation).clock().holdUntilAny().isEmpty();
            Derivation held = mayWait ? derivation.heldUntil(event) : derivation;
            return new Due(derive(held), held);
        });
    }

    @Override
    public Optional<Due> pausedSince(Instant waiting, Derivation running) {
        boolean pauses = clock(running).clock().pause().isPresent()
                && running.extendedTo().isEmpty();
        Derivation paused = running.waiting(waiting);
        return pauses ? Optional.of(new Due(derive(paused), paused)) : Optional.empty();
    }

    @Override
    public Due resumed(Instant over, Derivation paused) {
        ArmedClock armed = clock(paused);
        Duration waited = DueDate.measure(
                paused.waitingSince().orElseThrow(), over, armed.clock().limit(), armed.calendar());
        Derivation resumed = paused.waited(paused.paused().plus(waited));
        return new Due(derive(resumed), resumed);
    }

    /**
     * The date of a deadline, from its derivation alone: the same instant at any later time.
     *
     * @throws IllegalStateException if the packs of the case have no such clock
     */
    Instant derive(Derivation derivation) {
        ArmedClock armed = clock(derivation);
        Instant counted = derivation.extendedTo().orElseGet(() -> armed.rule(derivation.from())
                .due());
        Instant due = DueDate.heldUntil(counted, derivation.heldUntil().map(event -> endOfDay(event, armed)));
        Instant moved = armed.clock()
                .pause()
                .map(pause -> paused(due, derivation, pause, armed))
                .orElse(due);
        return micros(derivation.sooner().filter(date -> date.isBefore(moved)).orElse(moved));
    }

    /** What waited for an event is due on the day of the event, not in the same second. */
    private static Instant endOfDay(Instant event, ArmedClock armed) {
        return DueDate.of(event, new Term(0, Unit.CALENDAR_DAYS), armed.calendar());
    }

    /** All waits together move the date no farther than the cap; while one goes on, they are allowed all of it. */
    private static Instant paused(Instant due, Derivation derivation, Pause pause, ArmedClock armed) {
        Instant farthest = DueDate.extended(due, Limit.of(pause.cap()), armed.calendar());
        if (derivation.waitingSince().isPresent()) {
            return farthest;
        }
        Instant moved = DueDate.later(due, derivation.paused(), armed.clock().limit(), armed.calendar());
        return moved.isBefore(farthest) ? moved : farthest;
    }

    @Override
    public Optional<Extension> extension(Derivation running) {
        ArmedClock armed = clock(running);
        Optional<Extension> byLetter = armed.clock().extension().map(extension -> {
            Instant latest = extension.after(running.from(), derive(running), armed.calendar());
            return new Extension(Optional.of(micros(latest)), extension.times());
        });
        boolean notYet = armed.clock().stop().contains(Trigger.HOLDING_SENT);
        return byLetter.or(
                () -> notYet ? Optional.of(new Extension(Optional.empty(), Integer.MAX_VALUE)) : Optional.empty());
    }

    @Override
    public List<LadderStep> ladder(
            DeadlineKind kind, Optional<Derivation> derivation, Instant from, Instant due, int raised) {
        Ruling ruling = derivation
                .map(running -> clock(running).rule(running.from()))
                .or(() -> rulebook().due(Duty.ANSWER_MESSAGE, Trigger.CUSTOMER_MESSAGE, from))
                .orElseThrow()
                .movedTo(due);
        return switch (kind) {
            case NUDGE -> remindThenLapse(ruling, due);
            case SHORT_WAY -> warnThenExpire(ruling, from, due);
            default -> climb(ruling, from, raised);
        };
    }

    private static List<LadderStep> remindThenLapse(Ruling ruling, Instant due) {
        List<LadderStep> steps = new ArrayList<>();
        ruling.ladder()
                .forEach(step -> steps.add(
                        new LadderStep(steps.size(), LadderStep.Action.REMIND, Optional.empty(), micros(step.at()))));
        steps.add(new LadderStep(steps.size(), LadderStep.Action.LAPSE, Optional.empty(), due));
        return steps;
    }

    private static List<LadderStep> warnThenExpire(Ruling ruling, Instant from, Instant due) {
        List<LadderStep> steps = new ArrayList<>();
        steps.add(new LadderStep(0, LadderStep.Action.EXPIRE, Optional.empty(), due));
        warnings(ruling, from, 0, steps);
        return steps;
    }

    private static List<LadderStep> climb(Ruling ruling, Instant from, int raised) {
        List<LadderStep> steps = new ArrayList<>();
        ruling.ladder(raised).stream()
                .filter(step -> step.kind() == LadderInstant.Kind.CALL)
                .forEach(step -> steps.add(step(steps.size(), LadderStep.Action.ESCALATE, step)));
        warnings(ruling, from, raised, steps);
        return steps;
    }

    /** What would have been said before the deadline began anew is not said late. */
    private static void warnings(Ruling ruling, Instant from, int raised, List<LadderStep> steps) {
        ruling.ladder(raised).stream()
                .filter(step ->
                        step.kind() == LadderInstant.Kind.WARN && step.at().isAfter(from))
                .forEach(step -> steps.add(step(steps.size(), LadderStep.Action.WARN, step)));
    }

    private static LadderStep step(int level, LadderStep.Action action, LadderInstant step) {
        return new LadderStep(level, action, Optional.of(rung(step.to())), micros(step.at()));
    }

    private static Rung rung(Role role) {
        return switch (role) {
            case OWNER -> Rung.OWNER;
            case TEAM_LEAD -> Rung.LEAD;
            case DUTY_MANAGER -> Rung.DUTY_MANAGER;
            case EXECUTIVE -> Rung.EXECUTIVE;
        };
    }

    @Override
    public int patience() {
        return rulebook().limits().patience().orElse(USUAL_PATIENCE);
    }

    @Override
    public int mostTransfers() {
        return rulebook().limits().maxTransfers().orElse(Integer.MAX_VALUE);
    }

    @Override
    public boolean isSevere(int severity) {
        return severity >= SEVERE;
    }

    @Override
    public Speech speech() {
        List<Words> words =
                rulebook().packs().stream().map(EffectivePack::words).toList();
        return new Speech(
                words.stream().flatMap(one -> one.customer().stream()).collect(Collectors.toSet()),
                words.stream().flatMap(one -> one.refuse().stream()).collect(Collectors.toSet()),
                words.stream()
                        .reduce(Words::and)
                        .flatMap(Words::address)
                        .filter(Words.Address.INFORMAL::equals)
                        .isPresent());
    }

    @Override
    public Demands demands(Verb sentBy) {
        return LetterDemands.of(rulebook(), sentBy);
    }

    /** In days of UTC; a pack that counts from anything but the receipt means the end. */
    @Override
    public Optional<Instant> keptUntil(Instant receivedAt, Instant endedAt) {
        return rulebook().packs().stream()
                .flatMap(pack -> pack.retention().stream().map(kept -> {
                    Instant from = kept.from() == Trigger.RECEIVED ? receivedAt : endedAt;
                    return from.atZone(ZoneOffset.UTC)
                            .plus(KeptPeriod.of(kept.keep()))
                            .toInstant();
                }))
                .max(Comparator.naturalOrder());
    }

    /** Counted on the calendar on which the follow-up itself is. */
    @Override
    public Optional<Instant> askedAgain(Instant settledAt, Instant endedAt) {
        Rulebook rulebook = rulebook();
        return rulebook.due(Duty.FOLLOW_UP, Trigger.SETTLED, settledAt)
                .flatMap(ruling -> rulebook.clock(ruling.name()))
                .flatMap(armed -> rulebook.packs().stream()
                        .flatMap(pack -> pack.aftercare().stream())
                        .flatMap(aftercare -> aftercare.steps().stream())
                        .map(step -> DueDate.of(settledAt, step, armed.calendar()))
                        .filter(at -> at.isAfter(endedAt))
                        .min(Comparator.naturalOrder()))
                .map(PackTerms::micros);
    }

    @Override
    public Demands deadlock() {
        return LetterDemands.deadlock(rulebook());
    }

    @Override
    public Demands summary() {
        return LetterDemands.summary(rulebook());
    }

    /** Where one of the packs says nothing of it, nobody may. */
    @Override
    public Optional<Overriding> overriding() {
        Rulebook rulebook = rulebook();
        boolean said = rulebook.packs().stream()
                .allMatch(pack -> pack.limits().letterOverride().isPresent());
        CaseLimits limits = rulebook.limits();
        return limits.letterOverride()
                .filter(role -> said)
                .map(role -> new Overriding(rung(role), limits.letterOverrides().orElse(1)));
    }

    /** The clock of a deadline that runs, on the calendar with which it began. */
    ArmedClock clock(Derivation derivation) {
        return rulebooks
                .with(packs, derivation.calendar(), calendars)
                .clock(derivation.clock())
                .orElseThrow(
                        () -> new IllegalStateException("The packs " + packs + " have no clock " + derivation.clock()));
    }

    private Rulebook rulebook() {
        return rulebooks.of(packs, calendars);
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
