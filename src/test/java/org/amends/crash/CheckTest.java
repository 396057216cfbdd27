package org.amends.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.crash.Ledger.Answer;
import org.amends.crash.Ledger.Line;
import org.amends.crash.LedgerCheck.Written;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Effects;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.LadderStep;
import org.amends.lifecycle.Rung;
import org.amends.lifecycle.Verb;
import org.junit.jupiter.api.Test;

/** The crash test would see what it looks for: each of these is a fault that it has to find. */
class CheckTest {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant DUE = START.plusSeconds(10);
    private static final Instant LATER = START.plusSeconds(3600);
    private static final UUID CASE = new UUID(1, 1);
    private static final UUID PERSON = new UUID(2, 2);

    private static final List<Line> LEDGER = List.of(
            new Line(Answer.CONFIRMED, "mark-0-0", "C-1", -1),
            new Line(Answer.CONFIRMED, "mark-0-1", "C-1", 0),
            new Line(Answer.REFUSED, "mark-1-0", "C-1", 0));
    private static final List<Written> BOOKS =
            List.of(new Written("mark-0-0", "C-1", 0), new Written("mark-0-1", "C-1", 1));

    @Test
    void books_that_agree_with_the_ledger_have_no_findings() {
        assertThat(LedgerCheck.lostOrDouble(LEDGER, BOOKS)).isEmpty();
        assertThat(LedgerCheck.overwritten(LEDGER, BOOKS)).isEmpty();
    }

    @Test
    void a_confirmed_write_that_is_gone_is_found() {
        assertThat(LedgerCheck.lostOrDouble(LEDGER, BOOKS.subList(0, 1)))
                .containsExactly("mark-0-1 was CONFIRMED and is there 0 times");
    }

    @Test
    void an_invented_line_of_the_ledger_is_found() {
        List<Line> forged = List.of(LEDGER.get(0), LEDGER.get(1), new Line(Answer.CONFIRMED, "mark-9-9", "C-1", 1));
        assertThat(LedgerCheck.lostOrDouble(forged, BOOKS))
                .containsExactly("mark-9-9 was CONFIRMED and is there 0 times");
    }

    @Test
    void a_retry_that_filed_a_second_case_is_found() {
        List<Written> twice = List.of(BOOKS.get(0), BOOKS.get(1), new Written("mark-0-0", "C-2", 0));
        assertThat(LedgerCheck.lostOrDouble(LEDGER, twice))
                .containsExactly("mark-0-0 was CONFIRMED and is there 2 times");
    }

    @Test
    void a_refused_write_that_left_a_trace_is_found() {
        List<Written> trace = List.of(BOOKS.get(0), BOOKS.get(1), new Written("mark-1-0", "C-1", 2));
        assertThat(LedgerCheck.lostOrDouble(LEDGER, trace))
                .containsExactly("mark-1-0 was REFUSED and is there 1 times");
    }

    @Test
    void a_write_that_nobody_was_told_about_is_found() {
        List<Written> more = List.of(BOOKS.get(0), BOOKS.get(1), new Written("mark-7-7", "C-1", 2));
        assertThat(LedgerCheck.lostOrDouble(LEDGER, more)).containsExactly("mark-7-7 is there and nobody was told");
    }

    @Test
    void a_write_over_something_unseen_is_found() {
        List<Written> over = List.of(BOOKS.get(0), new Written("mark-0-1", "C-1", 2));
        assertThat(LedgerCheck.overwritten(LEDGER, over))
                .singleElement()
                .asString()
                .contains("does not stand on");
    }

    @Test
    void a_ladder_climbed_in_order_has_no_findings() {
        assertThat(findings(started(), fired(1, 0, DUE), fired(2, 1, DUE))).isEmpty();
    }

    @Test
    void a_rung_left_out_is_found() {
        assertThat(findings(started(), fired(1, 0, DUE)))
                .singleElement()
                .asString()
                .endsWith("and did not fire");
    }

    @Test
    void a_rung_fired_twice_is_found() {
        assertThat(findings(started(), fired(1, 0, DUE), fired(2, 0, DUE), fired(3, 1, DUE)))
                .singleElement()
                .asString()
                .endsWith("fired 2 times");
    }

    @Test
    void a_rung_before_its_time_is_found() {
        assertThat(findings(started(), fired(1, 0, START), fired(2, 1, DUE)))
                .singleElement()
                .asString()
                .endsWith("fired before its time");
    }

    @Test
    void a_rung_before_the_one_below_it_is_found() {
        assertThat(findings(started(), fired(1, 1, DUE), fired(2, 0, DUE)))
                .singleElement()
                .asString()
                .endsWith("fired before the rung below it");
    }

    @Test
    void a_rung_after_the_end_of_its_deadline_is_found() {
        assertThat(findings(started(), fired(1, 0, DUE), ended(2), fired(3, 1, DUE)))
                .singleElement()
                .asString()
                .endsWith("fired after its end");
    }

    @Test
    void a_deadline_that_ended_in_time_owes_no_rung() {
        assertThat(findings(started(), ended(1))).isEmpty();
    }

    private static List<String> findings(Event... events) {
        LadderCheck check = new LadderCheck();
        check.read(CASE, List.of(events));
        return check.findings(LATER);
    }

    private static Event started() {
        List<LadderStep> ladder = List.of(
                new LadderStep(0, LadderStep.Action.ESCALATE, Optional.of(Rung.OWNER), DUE),
                new LadderStep(1, LadderStep.Action.ESCALATE, Optional.of(Rung.LEAD), DUE));
        Effects.Started deadline = new Effects.Started(
                1, DeadlineKind.PROMISE, DUE, PERSON, Optional.empty(), Optional.empty(), Optional.empty(), ladder);
        return event(0, START, new Effects(List.of(deadline), List.of(), List.of(), List.of(), Optional.empty()));
    }

    private static Event fired(int seq, int level, Instant at) {
        Effects.Fired fired = new Effects.Fired(1, level, Optional.of(PERSON));
        return event(seq, at, new Effects(List.of(), List.of(), List.of(), List.of(), Optional.of(fired)));
    }

    private static Event ended(int seq) {
        return event(seq, START, new Effects(List.of(), List.of(1), List.of(), List.of(), Optional.empty()));
    }

    private static Event event(int seq, Instant at, Effects effects) {
        return new Event(
                seq,
                Verb.NOTE,
                Optional.empty(),
                CaseStatus.RECEIVED,
                Event.ActorKind.SYSTEM,
                Optional.empty(),
                Optional.empty(),
                at,
                PERSON,
                new Fact.Plain(),
                effects);
    }
}
