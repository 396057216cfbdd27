package org.amends.audit;

import static org.amends.audit.FindingCode.ACCEPTANCE_DIFFERS;
import static org.amends.audit.FindingCode.CASE_DIFFERS;
import static org.amends.audit.FindingCode.DEADLINE_DIFFERS;
import static org.amends.audit.FindingCode.DUTY_TIME_DIFFERS;
import static org.amends.audit.FindingCode.EFFECT_IMPOSSIBLE;
import static org.amends.audit.FindingCode.EVENT_BEYOND_HEAD;
import static org.amends.audit.FindingCode.EVENT_MISSING;
import static org.amends.audit.FindingCode.PACKS_DIFFER;
import static org.amends.audit.FindingCode.PROMISE_DIFFERS;
import static org.amends.audit.FindingCode.REPLAY_FAILS;
import static org.amends.audit.FindingCode.STEP_DIFFERS;
import static org.amends.audit.FindingCode.VERDICT_DIFFERS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.amends.casefile.EventJson;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.OpenDeadline;

/** Proves one case: its events, what they unfold to, its row, its words. */
final class CaseCheck {

    /** What is wrong with an event explains what is wrong with the rows that it unfolds to. */
    private static final Comparator<Finding> CAUSES_FIRST = Comparator.<Finding, Boolean>comparing(
                    finding -> !finding.code().isAboutEvents())
            .thenComparing(finding -> finding.seq().orElse(0));

    private final CaseRows rows;
    private final String reference;
    private final List<Finding> findings = new ArrayList<>();

    private CaseCheck(CaseRows rows) {
        this.rows = rows;
        this.reference = rows.file.reference();
    }

    static void check(CaseRows rows, Findings findings) {
        CaseCheck check = new CaseCheck(rows);
        List<EventJson.Logged> log = new EventCheck(check.reference, check.findings).check(rows.events);
        check.checkHead();
        if (log.size() == rows.events.size() && !log.isEmpty()) {
            check.replay(log);
        }
        findings.countCase(rows.events.size());
        new WordsCheck(rows, check.findings).check(log, findings);
        check.findings.sort(CAUSES_FIRST);
        findings.addAll(check.findings);
    }

    private void checkHead() {
        int version = rows.file.version();
        if (rows.events.isEmpty()) {
            add(0, EVENT_MISSING, "every event of the case was removed");
            return;
        }
        CaseRows.EventRow last = rows.events.get(rows.events.size() - 1);
        if (last.seq() < version) {
            add(
                    last.seq() + 1,
                    EVENT_MISSING,
                    "the case is at version " + version + ", its events end at " + last.seq());
        } else if (last.seq() > version) {
            add(
                    version + 1,
                    EVENT_BEYOND_HEAD,
                    "the case is at version " + version + ", its events go on to " + last.seq());
        } else if (!HexFormat.of().formatHex(last.hash()).equals(rows.file.headHash())) {
            add(last.seq(), CASE_DIFFERS, "the case row carries another hash than its last event");
        }
    }

    private void replay(List<EventJson.Logged> log) {
        try {
            Unfolded unfolded = new Unfolded(reference, findings);
            List<Event> events = log.stream().map(EventJson.Logged::event).toList();
            CaseState state = CaseState.of(events.subList(0, 1));
            checkNext(log.get(0), state);
            unfolded.take(events.get(0));
            for (EventJson.Logged logged : log.subList(1, log.size())) {
                state = state.after(logged.event());
                unfolded.take(logged.event());
                checkNext(logged, state);
            }
            checkCase(log.get(0), state);
            checkPacks(state);
            compare(unfolded);
        } catch (RuntimeException e) {
            add(rows.file.version(), REPLAY_FAILS, "the events don't add up to a case: " + e.getMessage());
        }
    }

    /** What the event says comes next is the nearest open deadline after it. */
    private void checkNext(EventJson.Logged logged, CaseState state) {
        Optional<NextClaim> claimed = NextClaim.in(logged.canonical());
        Optional<NextClaim> nearest = state.nextDeadline().map(d -> new NextClaim(d.number(), d.dueAt()));
        if (!claimed.equals(nearest)) {
            add(
                    logged.event().seq(),
                    EFFECT_IMPOSSIBLE,
                    "it says that " + claimed + " is due next; the nearest open deadline is " + nearest);
        }
    }

    private void checkCase(EventJson.Logged filing, CaseState state) {
        CaseRows.CaseRow is = rows.file;
        CaseRows.CaseRow told = new CaseRows.CaseRow(
                filing.caseId(),
                is.reference(),
                filing.machine(),
                is.title(),
                filing.event().at(),
                state.version(),
                state.status().name(),
                is.headHash(),
                state.owner(),
                state.team(),
                state.executive(),
                state.nextDeadline().map(OpenDeadline::number),
                state.nextDeadline().map(OpenDeadline::dueAt));
        if (!is.equals(told)) {
            add(state.version(), CASE_DIFFERS, "the case row says " + is + ", its events say " + told);
        }
    }

    private void checkPacks(CaseState state) {
        if (!rows.packs.equals(new TreeSet<>(state.packs()))) {
            add(0, PACKS_DIFFER, "the case is listed under " + rows.packs + ", it was filed under " + state.packs());
        }
    }

    private void compare(Unfolded told) {
        compare("deadline", rows.deadlines, told.deadlines, DEADLINE_DIFFERS, d -> d.endedSeq()
                .orElse(d.startedSeq()));
        compare("verdict on deadline", rows.verdicts, told.verdicts, VERDICT_DIFFERS, CaseRows.VerdictRow::seq);
        compare("ladder step", rows.steps, told.steps, STEP_DIFFERS, s -> s.firedSeq()
                .or(s::endedSeq)
                .orElse(rows.file.version()));
        compare("promise", rows.promises, told.ledger.promises, PROMISE_DIFFERS, row -> rows.file.version());
        compare(
                "time of deadline",
                rows.dutyTimes,
                told.ledger.dutyTimes,
                DUTY_TIME_DIFFERS,
                row -> rows.file.version());
        compare("acceptance of", rows.acceptances, told.acceptances, ACCEPTANCE_DIFFERS, CaseRows.AcceptanceRow::seq);
    }

    private <K extends Comparable<K>, R> void compare(
            String what, SortedMap<K, R> found, SortedMap<K, R> told, FindingCode code, ToIntFunction<R> seq) {
        TreeSet<K> keys = new TreeSet<>(found.keySet());
        keys.addAll(told.keySet());
        for (K key : keys) {
            Optional<R> is = Optional.ofNullable(found.get(key));
            Optional<R> should = Optional.ofNullable(told.get(key));
            if (!is.equals(should)) {
                int first = should.or(() -> is).map(seq::applyAsInt).orElse(0);
                add(first, code, what + " " + key + ": " + differ(is, should));
            }
        }
    }

    private static <R> String differ(Optional<R> is, Optional<R> should) {
        return is.map(row -> should.map(right -> "the row was changed: it says " + row + ", the events say " + right)
                        .orElse("the row was added: no event tells of " + row))
                .orElseGet(() -> "the row was removed: the events tell of " + should.get());
    }

    private void add(int seq, FindingCode code, String sentence) {
        findings.add(Finding.of(reference, seq, code, sentence));
    }
}
