package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.amends.Rule;
import org.junit.jupiter.api.Test;

/** What asks for somebody above the owner though no time has run out. */
class AlarmRulesTest {

    @Test
    @Rule("S1-27")
    void the_second_broken_promise_asks_for_somebody_above() {
        World world = World.inProgress();
        broken(world, 1);
        assertThat(alarms(world)).isEmpty();

        world.then(World.LEAD, new Command.Promise("I ring again.", world.in(1), Optional.of("I did not ring.")));
        world.later(2).then(World.SYSTEM, escalate(world, DeadlineKind.PROMISE, 2));

        assertThat(alarms(world)).contains(Alarm.SECOND_BROKEN_PROMISE);
    }

    @Test
    @Rule("S1-28")
    void a_customer_who_had_to_come_after_us_once_too_often_is_heard_above() {
        World world = World.inProgress().then(World.CUSTOMER, Say.of(Verb.ANSWER, world()));
        world.later(1).then(World.CUSTOMER, Say.of(Verb.ANSWER, world));
        assertThat(world.state().failedContacts()).isEqualTo(1);
        assertThat(alarms(world)).isEmpty();

        world.later(1).then(World.CUSTOMER, Say.of(Verb.ANSWER, world));

        assertThat(alarms(world)).containsExactly(Alarm.PATIENCE_EXHAUSTED);
        assertThat(world.owed(DeadlineKind.ATTENTION).owedBy()).isEqualTo(World.LEAD);
    }

    @Test
    void a_word_that_came_late_is_a_failed_contact_too() {
        World world = World.inProgress();
        world.later(15).then(World.SYSTEM, escalate(world, DeadlineKind.KEEP_INFORMED, 0));

        assertThat(world.state().failedContacts()).isEqualTo(1);
    }

    @Test
    @Rule("S1-4")
    void the_two_gravest_causes_ask_for_somebody_above() {
        World world = World.inProgress().then(World.OWNER, new Command.Classify("no-answer", 7));
        assertThat(alarms(world)).isEmpty();

        world.then(World.OWNER, new Command.Classify("lying", 9));
        assertThat(alarms(world)).containsExactly(Alarm.SEVERE_CAUSE);
    }

    @Test
    @Rule("S4-13")
    void a_heated_case_gets_help_at_once_and_is_called_once() {
        World world = World.inProgress()
                .then(World.BYSTANDER, Say.of(Verb.MARK_HEATED, world()))
                .then(World.OWNER, Say.of(Verb.MARK_HEATED, world()));

        assertThat(alarms(world)).containsExactly(Alarm.HEATED);
    }

    @Test
    @Rule("S0-12")
    void a_reopened_case_is_looked_at_one_level_up() {
        World world = World.settled();
        world.then(World.CUSTOMER, new Command.Reopen("It stopped again.", World.OWNER));

        assertThat(alarms(world)).containsExactly(Alarm.REOPENED);
        assertThat(world.owed(DeadlineKind.DECIDE).ladder().get(0).to()).contains(Rung.LEAD);
    }

    @Test
    void only_somebody_above_says_what_is_done_and_that_ends_it() {
        World world = World.inProgress().then(World.OWNER, Say.of(Verb.MARK_HEATED, world()));
        OpenDeadline asked = world.owed(DeadlineKind.ATTENTION);

        assertThat(world.tries(World.OWNER, Say.of(Verb.ATTEND, world))).isInstanceOf(Decision.NotTheirs.class);
        world.then(World.LEAD, Say.of(Verb.ATTEND, world));

        assertThat(world.verdict(asked.number())).contains(Verdict.MET);
        assertThat(world.refusal(World.LEAD, Say.of(Verb.ATTEND, world))).containsExactly("attend.not-asked");
    }

    @Test
    void a_call_that_nobody_answers_climbs_from_above_the_lead() {
        World world = World.inProgress().then(World.OWNER, Say.of(Verb.MARK_HEATED, world()));

        assertThat(world.owed(DeadlineKind.ATTENTION).ladder())
                .filteredOn(step -> step.action() == LadderStep.Action.ESCALATE)
                .extracting(step -> step.to().orElseThrow())
                .containsExactly(Rung.LEAD, Rung.DUTY_MANAGER, Rung.EXECUTIVE);
    }

    private static World world() {
        return World.inProgress();
    }

    private static void broken(World world, int promise) {
        world.then(World.OWNER, Say.promise(world, 1)).later(2);
        world.then(World.SYSTEM, escalate(world, DeadlineKind.PROMISE, promise));
    }

    private static Command.Escalate escalate(World world, DeadlineKind kind, int promise) {
        int number = kind == DeadlineKind.PROMISE
                ? world.promise(promise).deadline()
                : world.owed(kind).number();
        return new Command.Escalate(number, 0, Rung.OWNER, World.OWNER);
    }

    private static List<Alarm> alarms(World world) {
        return world.state().openDeadlines().stream()
                .flatMap(deadline -> deadline.alarm().stream())
                .toList();
    }
}
