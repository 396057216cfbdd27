package org.amends.audit;

import static org.amends.audit.FindingCode.EFFECT_IMPOSSIBLE;
import static org.amends.audit.FindingCode.VERDICT_UNTRUE;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Effects;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.LadderStep;
import org.amends.lifecycle.Rung;
import org.amends.lifecycle.Verdict;

/**
 * The rows that a case's events unfold to: the same as the database's {@code append_events}, written again. On the way it
 * names effects that cannot be.
 */
final class Unfolded {

    final SortedMap<Integer, CaseRows.DeadlineRow> deadlines = new TreeMap<>();
    final SortedMap<Integer, CaseRows.VerdictRow> verdicts = new TreeMap<>();
    final SortedMap<CaseRows.Rung, CaseRows.StepRow> steps = new TreeMap<>();
    final SortedMap<CaseRows.Rung, CaseRows.AcceptanceRow> acceptances = new TreeMap<>();

    final UnfoldedLedger ledger = new UnfoldedLedger();

    private final String reference;
    private final List<Finding> findings;
    private Optional<UUID> owner = Optional.empty();

    Unfolded(String reference, List<Finding> findings) {
        this.reference = reference;
        this.findings = findings;
    }

    void take(Event event) {
        Effects effects = event.effects();
        ledger.take(event, owner);
        effects.judged().forEach(judged -> judge(event, judged));
        effects.ended().forEach(number -> end(event, number));
        effects.quieted().forEach(number -> quiet(event, number));
        effects.fired().ifPresent(fired -> fire(event, fired));
        endSteps(event);
        passOn(event);
        effects.started().forEach(started -> start(event, started));
        if (event.fact() instanceof Fact.EscalationAccepted accepted) {
            accept(event, accepted);
        }
        owner = Optional.of(event.owner());
    }

    private void judge(Event event, Effects.Judged judged) {
        CaseRows.DeadlineRow deadline = deadlines.get(judged.deadline());
        if (deadline == null || deadline.endedSeq().isPresent() || verdicts.containsKey(judged.deadline())) {
            impossible(event, "it judges deadline " + judged.deadline() + ", which is not open or is judged already");
            return;
        }
        boolean missed = judged.verdict() == Verdict.MISSED;
        boolean ours = DeadlineKind.valueOf(deadline.kind()).isOwedByUs();
        if (missed ? event.at().isBefore(deadline.dueAt()) : ours && event.at().isAfter(deadline.dueAt())) {
            add(
                    event,
                    VERDICT_UNTRUE,
                    "deadline " + judged.deadline() + ", due " + deadline.dueAt() + ", is judged " + judged.verdict()
                            + " at " + event.at());
        }
        verdicts.put(judged.deadline(), new CaseRows.VerdictRow(judged.verdict().name(), event.seq(), event.at()));
    }

    private void end(Event event, int number) {
        CaseRows.DeadlineRow deadline = deadlines.get(number);
        if (deadline == null || deadline.endedSeq().isPresent() || !verdicts.containsKey(number)) {
            impossible(event, "it ends deadline " + number + ", which is not open or has no verdict");
            return;
        }
        deadlines.put(
                number,
                new CaseRows.DeadlineRow(
                        deadline.kind(),
                        deadline.startedSeq(),
                        deadline.dueAt(),
                        deadline.owedBy(),
                        deadline.planFor(),
                        Optional.of(event.seq())));
    }

    private void quiet(Event event, int number) {
        boolean accepts = event.fact() instanceof Fact.EscalationAccepted accepted && accepted.deadline() == number;
        if (!accepts) {
            impossible(event, "it quiets the ladder of deadline " + number + ", which nobody accepted");
        }
    }

    private void fire(Event event, Effects.Fired fired) {
        CaseRows.Rung rung = new CaseRows.Rung(fired.deadline(), fired.level());
        CaseRows.StepRow step = steps.get(rung);
        if (step == null || !step.isPending()) {
            impossible(event, "it fires " + rung + ", which is not pending");
            return;
        }
        if (event.at().isBefore(step.fireAt())) {
            impossible(event, "it fires " + rung + " at " + event.at() + ", before its time " + step.fireAt());
        }
        steps.put(rung, after(step, Optional.of(event.seq()), fired.notified(), Optional.empty()));
    }

    private void endSteps(Event event) {
        Effects effects = event.effects();
        steps.replaceAll((rung, step) -> step.isPending()
                        && (effects.ended().contains(rung.deadline())
                                || effects.quieted().contains(rung.deadline()))
                ? after(step, Optional.empty(), Optional.empty(), Optional.of(event.seq()))
                : step);
    }

    private static CaseRows.StepRow after(
            CaseRows.StepRow step, Optional<Integer> fired, Optional<UUID> notified, Optional<Integer> ended) {
        return new CaseRows.StepRow(step.action(), step.rung(), step.fireAt(), fired, notified, ended);
    }

    /** What the owner before owed and still owes, the new one owes. */
    private void passOn(Event event) {
        if (owner.isEmpty() || owner.get().equals(event.owner())) {
            return;
        }
        UUID before = owner.get();
        deadlines.replaceAll((number, deadline) ->
                deadline.endedSeq().isEmpty() && deadline.owedBy().equals(before)
                        ? new CaseRows.DeadlineRow(
                                deadline.kind(),
                                deadline.startedSeq(),
                                deadline.dueAt(),
                                event.owner(),
                                deadline.planFor(),
                                deadline.endedSeq())
                        : deadline);
    }

    private void start(Event event, Effects.Started started) {
        int expected = deadlines.isEmpty() ? 1 : deadlines.lastKey() + 1;
        if (started.deadline() != expected) {
            impossible(event, "it starts deadline " + started.deadline() + " where " + expected + " comes next");
        }
        deadlines.put(
                started.deadline(),
                new CaseRows.DeadlineRow(
                        started.kind().name(),
                        event.seq(),
                        started.dueAt(),
                        started.owedBy(),
                        started.planFor(),
                        Optional.empty()));
        started.ladder().forEach(step -> addStep(started.deadline(), step));
        if (started.ladder().isEmpty()) {
            impossible(event, "it starts deadline " + started.deadline() + " without a ladder");
        }
    }

    private void addStep(int deadline, LadderStep step) {
        steps.put(
                new CaseRows.Rung(deadline, step.level()),
                new CaseRows.StepRow(
                        step.action().name(),
                        step.to().map(Rung::name),
                        step.fireAt(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void accept(Event event, Fact.EscalationAccepted accepted) {
        CaseRows.Rung rung = new CaseRows.Rung(accepted.deadline(), accepted.level());
        CaseRows.StepRow step = steps.get(rung);
        if (step == null || step.firedSeq().isEmpty() || event.actorId().isEmpty()) {
            impossible(event, "it accepts " + rung + ", which never fired, or is nobody's");
            return;
        }
        acceptances.put(
                rung,
                new CaseRows.AcceptanceRow(
                        event.actorId().get(), accepted.deed().name(), event.seq(), event.at()));
    }

    private void impossible(Event event, String sentence) {
        add(event, EFFECT_IMPOSSIBLE, sentence);
    }

    private void add(Event event, FindingCode code, String sentence) {
        findings.add(Finding.of(reference, event.seq(), code, sentence));
    }
}
