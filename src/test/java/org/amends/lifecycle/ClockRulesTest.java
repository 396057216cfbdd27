package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.amends.Rule;
import org.junit.jupiter.api.Test;

/** Days by law, waits, letters of extension, short ways and warnings. */
class ClockRulesTest {

    @Test
    void the_last_day_by_law_runs_from_the_receipt_and_beside_our_own_day() {
        World world = World.filed();
        OpenDeadline byLaw = world.owed(DeadlineKind.STATUTORY_FINAL);
        world.later(2).then(World.OWNER, Say.acknowledge(false));

        assertThat(world.owed(DeadlineKind.STATUTORY_FINAL)).isEqualTo(byLaw);
        assertThat(world.owed(DeadlineKind.DECIDE).startedAt()).isEqualTo(world.now());
    }

    @Test
    void waiting_for_the_customer_pauses_our_own_clock_and_never_the_one_of_the_law() {
        World world = World.inProgress();
        OpenDeadline byLaw = world.owed(DeadlineKind.STATUTORY_FINAL);
        OpenDeadline ours = world.owed(DeadlineKind.DECIDE);
        world.later(3).then(World.OWNER, Say.of(Verb.ASK, world));

        assertThat(world.owed(DeadlineKind.STATUTORY_FINAL)).isEqualTo(byLaw);
        assertThat(world.owed(DeadlineKind.DECIDE).dueAt())
                .isEqualTo(ours.dueAt().plus(Duration.ofDays(10)));

        world.later(4).then(World.CUSTOMER, Say.of(Verb.ANSWER, world));

        OpenDeadline resumed = world.owed(DeadlineKind.DECIDE);
        assertThat(resumed.dueAt()).isEqualTo(ours.dueAt().plus(Duration.ofDays(4)));
        assertThat(resumed.derivation()).hasValueSatisfying(derivation -> {
            assertThat(derivation.from()).isEqualTo(ours.startedAt());
            assertThat(derivation.paused()).isEqualTo(Duration.ofDays(4));
            assertThat(derivation.waitingSince()).isEmpty();
        });
        assertThat(world.verdict(ours.number())).contains(Verdict.SUPERSEDED);
        assertThat(world.owed(DeadlineKind.STATUTORY_FINAL)).isEqualTo(byLaw);
    }

    @Test
    void all_waits_together_pause_a_clock_no_longer_than_its_cap() {
        World world = World.inProgress();
        OpenDeadline ours = world.owed(DeadlineKind.DECIDE);
        for (int wait = 0; wait < 3; wait++) {
            world.then(World.OWNER, Say.of(Verb.ASK, world)).later(4).then(World.CUSTOMER, Say.of(Verb.ANSWER, world));
        }

        assertThat(world.owed(DeadlineKind.DECIDE).dueAt())
                .isEqualTo(ours.dueAt().plus(Duration.ofDays(10)));
    }

    @Test
    void a_date_that_is_missed_is_not_moved_by_waiting() {
        World world = World.inProgress();
        OpenDeadline ours = world.owed(DeadlineKind.DECIDE);
        world.later(57).then(World.OWNER, Say.of(Verb.ASK, world));

        assertThat(world.owed(DeadlineKind.DECIDE).number()).isEqualTo(ours.number());
    }

    @Test
    void a_letter_with_its_reason_moves_the_day_once_before_it_and_not_too_far() {
        World world = World.inProgress();
        OpenDeadline byLaw = world.owed(DeadlineKind.STATUTORY_FINAL);

        assertThat(world.refusal(World.OWNER, Say.extend(world, 31))).containsExactly("extend.too-far");
        assertThat(world.refusal(World.OWNER, Say.extend(world, -1))).containsExactly("extend.not-later");

        world.then(World.OWNER, Say.extend(world, 20));

        OpenDeadline extended = world.owed(DeadlineKind.STATUTORY_FINAL);
        assertThat(extended.dueAt()).isEqualTo(byLaw.dueAt().plus(Duration.ofDays(20)));
        assertThat(extended.derivation().orElseThrow().extensions()).isEqualTo(1);
        assertThat(world.verdict(byLaw.number())).contains(Verdict.SUPERSEDED);
        assertThat(world.state().lastLetter()).isEqualTo(world.last().seq());
        assertThat(world.refusal(World.OWNER, Say.extend(world, 2))).containsExactly("extend.too-often");
    }

    @Test
    void a_day_that_has_come_is_moved_by_no_letter() {
        World world = World.inProgress().later(90);

        assertThat(world.refusal(World.OWNER, Say.extend(world, 2))).containsExactly("extend.too-late");
    }

    @Test
    void our_own_day_is_moved_by_no_letter_where_the_rules_do_not_say_so() {
        World world = World.inProgress();
        OpenDeadline ours = world.owed(DeadlineKind.DECIDE);
        Command.Extend extend =
                new Command.Extend(ours.number(), ours.dueAt().plus(Duration.ofDays(1)), "Longer.", Say.letter(world));

        assertThat(world.refusal(World.OWNER, extend)).containsExactly("extend.not-allowed");
    }

    @Test
    void an_acknowledgement_that_came_back_started_no_clock() {
        World world = World.filed().then(World.OWNER, Say.acknowledge(true));
        world.then(World.SYSTEM, Say.of(Verb.BOUNCE, world));

        assertThat(world.state().owes(DeadlineKind.DECIDE)).isFalse();
        assertThat(world.owed(DeadlineKind.STATUTORY_FINAL).startedBy()).isEqualTo(Verb.FILE);
    }

    @Test
    void a_short_way_that_is_over_is_nobodys_failure() {
        World world = World.inProgress();
        OpenDeadline shortWay = world.owed(DeadlineKind.SHORT_WAY);

        assertThat(world.refusal(World.SYSTEM, Say.of(Verb.EXPIRE, world))).containsExactly("short-way.not-over");
        world.later(6).then(World.SYSTEM, Say.of(Verb.EXPIRE, world));

        assertThat(world.verdict(shortWay.number())).contains(Verdict.SUPERSEDED);
        assertThat(world.state().failedContacts()).isZero();
    }

    @Test
    void a_short_way_is_met_by_the_customers_acceptance_alone() {
        World world = World.inProgress();
        OpenDeadline shortWay = world.owed(DeadlineKind.SHORT_WAY);
        world.then(World.OWNER, Say.decide(world, 1));
        assertThat(world.verdict(shortWay.number())).isEmpty();

        world.then(World.CUSTOMER, new Command.AcceptDecision());
        assertThat(world.verdict(shortWay.number())).contains(Verdict.MET);
    }

    @Test
    void a_warning_tells_somebody_once_and_misses_nothing() {
        World world = World.inProgress();
        OpenDeadline silence = world.owed(DeadlineKind.KEEP_INFORMED);
        Command.Warn warn = Say.warn(world, DeadlineKind.KEEP_INFORMED);

        assertThat(world.refusal(World.SYSTEM, warn)).containsExactly("warning.not-due");
        world.later(8).then(World.SYSTEM, warn);

        assertThat(world.verdict(silence.number())).isEmpty();
        assertThat(world.state().firedRungs()).isEmpty();
        assertThat(world.refusal(World.SYSTEM, warn)).containsExactly("warning.not-due");
    }

    @Test
    void a_rung_fires_not_before_its_own_time() {
        World world = World.inProgress();
        OpenDeadline silence = world.owed(DeadlineKind.KEEP_INFORMED);
        Command.Escalate toTheLead = new Command.Escalate(silence.number(), 1, Rung.LEAD, World.LEAD);

        world.later(14);
        assertThat(world.refusal(World.SYSTEM, toTheLead)).containsExactly("escalation.not-due");
        world.later(1).then(World.SYSTEM, toTheLead);
        assertThat(world.verdict(silence.number())).contains(Verdict.MISSED);
    }

    @Test
    @Rule("S3-2")
    void silence_is_counted_from_the_last_word_of_a_person_and_no_automatic_one() {
        World world = World.inProgress().later(5);
        OpenDeadline silence = world.owed(DeadlineKind.KEEP_INFORMED);
        world.then(World.OWNER, Say.of(Verb.NOTE, world))
                .then(World.CUSTOMER, Say.of(Verb.ANSWER, world))
                .then(World.OWNER, Say.of(Verb.MARK_HEATED, world));
        assertThat(world.owed(DeadlineKind.KEEP_INFORMED)).isEqualTo(silence);

        world.then(World.OWNER, Say.of(Verb.INFORM, world));
        assertThat(world.owed(DeadlineKind.KEEP_INFORMED).startedAt()).isEqualTo(world.now());
    }

    @Test
    @Rule("S1-19")
    void every_message_of_the_customer_has_a_clock_for_its_answer() {
        World world = World.inProgress();
        for (int message = 0; message < 2; message++) {
            world.later(1).then(World.CUSTOMER, Say.of(Verb.ANSWER, world));
            assertThat(world.owed(DeadlineKind.ANSWER_MESSAGE).owedBy()).isEqualTo(World.OWNER);
            world.then(World.OWNER, Say.of(Verb.INFORM, world));
            assertThat(world.state().owes(DeadlineKind.ANSWER_MESSAGE)).isFalse();
        }
    }

    @Test
    void a_case_keeps_the_packs_of_the_day_on_which_it_was_received() {
        assertThat(World.settled().state().packs()).isEqualTo(List.of("weeks@1"));
    }
}
