package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.Rule;
import org.junit.jupiter.api.Test;

/** Dates that can be kept, promises that wait for something, and words that are written down. */
class PromiseRulesTest {

    @Test
    @Rule("ACK-16")
    @Rule("S1-26")
    @Rule("S0-8")
    void a_date_that_is_sooner_than_such_things_take_needs_a_reason_with_a_name() {
        World world = World.inProgress();
        Instant soon = world.now().plus(World.FEASIBLE).minusSeconds(1);
        Command.Promise rash = new Command.Promise("I ring you.", soon, Optional.empty());

        assertThat(world.refusal(World.OWNER, rash)).containsExactly("promise.not-feasible");
        world.then(
                World.OWNER,
                new Command.Promise(
                        "I ring you.",
                        soon,
                        true,
                        Command.PromiseDetails.NONE.because("I hold the answer in my hand.")));

        assertThat(((Fact.Promised) world.last().fact()).beforeFeasible()).isTrue();
        assertThat(((Fact.Promised) world.last().fact()).feasible())
                .contains(world.now().plus(World.FEASIBLE));
    }

    @Test
    @Rule("S1-26")
    void the_feasible_date_itself_needs_no_reason() {
        World world = World.inProgress();
        world.then(World.OWNER, new Command.Promise("I ring you.", world.now().plus(World.FEASIBLE), Optional.empty()));

        assertThat(((Fact.Promised) world.last().fact()).beforeFeasible()).isFalse();
    }

    @Test
    @Rule("S1-26")
    @Rule("S0-10")
    void a_renegotiated_date_has_to_be_feasible_too() {
        World world = World.inProgress();
        world.then(World.OWNER, Say.promise(world, 5));

        assertThat(world.refusal(World.OWNER, Say.renegotiate(world, 1, Duration.ofHours(1))))
                .containsExactly("promise.not-feasible");
    }

    @Test
    @Rule("S0-9")
    void a_promise_to_tell_when_something_happens_has_a_latest_date_and_a_courtesy_is_no_remedy() {
        World world = World.inProgress();
        world.then(
                World.OWNER,
                new Command.Promise(
                        "We tell you.",
                        world.in(9),
                        false,
                        new Command.PromiseDetails(
                                Optional.empty(),
                                Optional.of("The new cell is here."),
                                Optional.of("A scooter to borrow."),
                                Optional.empty(),
                                Optional.empty())));

        Fact.Promised promised = (Fact.Promised) world.last().fact();
        assertThat(promised.conditional()).isTrue();
        assertThat(promised.courtesy()).isTrue();
        assertThat(world.state().remedies()).isEmpty();
        assertThat(world.owed(DeadlineKind.PROMISE).dueAt()).isEqualTo(world.in(9));
        assertThat(world.state().owes(DeadlineKind.SUMMARY)).isFalse();
    }

    @Test
    @Rule("S0-15")
    void a_promise_by_phone_is_owed_in_writing_until_a_letter_lists_it() {
        World world = World.inProgress();
        world.then(World.OWNER, Say.overThePhone(world, 5));
        OpenDeadline summary = world.owed(DeadlineKind.SUMMARY);
        world.then(World.OWNER, Say.of(Verb.INFORM, world));
        assertThat(world.owed(DeadlineKind.SUMMARY)).isEqualTo(summary);

        world.then(World.OWNER, Say.summary(world, 1));

        assertThat(world.state().owes(DeadlineKind.SUMMARY)).isFalse();
        assertThat(world.verdict(summary.number())).contains(Verdict.MET);
        assertThat(world.promise(1).summarisedBy()).contains(world.last().seq());
        assertThat(world.promise(1).open()).isTrue();
    }

    @Test
    @Rule("S0-15")
    void a_summary_that_leaves_one_out_is_refused_and_names_it() {
        World world = World.inProgress();
        world.then(World.OWNER, Say.overThePhone(world, 5))
                .then(World.OWNER, Say.promise(world, 6))
                .then(World.OWNER, Say.overThePhone(world, 7));

        assertThat(world.refusal(World.OWNER, Say.summary(world, 1))).containsExactly("summary.item-missing");
        assertThat(((Decision.Refused) world.tries(World.OWNER, Say.summary(world, 1))).unmet())
                .extracting(unmet -> unmet.arguments().get("promises"))
                .containsExactly("3");
        assertThat(world.refusal(World.OWNER, Say.summary(world, 1, 3, 8))).containsExactly("summary.unknown-promise");

        world.then(World.OWNER, Say.summary(world, 1, 2, 3));
        assertThat(world.state().unsummarised()).isEmpty();
    }

    @Test
    @Rule("S0-15")
    void a_summary_that_comes_too_late_stays_late() {
        World world = World.inProgress();
        world.then(World.OWNER, Say.overThePhone(world, 5));
        int summary = world.owed(DeadlineKind.SUMMARY).number();
        world.later(2).then(World.OWNER, Say.summary(world, 1));

        assertThat(world.verdict(summary)).contains(Verdict.MISSED);
    }

    @Test
    @Rule("S0-15")
    void a_summary_that_came_back_is_owed_again() {
        World world = World.inProgress();
        world.then(World.OWNER, Say.overThePhone(world, 5)).then(World.OWNER, Say.overThePhone(world, 6));
        world.then(World.OWNER, Say.summary(world, 1, 2));
        world.then(World.SYSTEM, new Command.Bounce(world.last().seq(), "550"));

        assertThat(world.state().unsummarised()).containsExactly(1, 2);
        assertThat(world.refusal(World.OWNER, Say.summary(world, 2))).containsExactly("summary.item-missing");
        world.then(World.OWNER, Say.summary(world, 1, 2));
        assertThat(world.state().owes(DeadlineKind.SUMMARY)).isFalse();
    }

    @Test
    @Rule("S0-15")
    @Rule("S0-10")
    void another_date_that_was_agreed_by_phone_is_written_down_as_well() {
        World world = World.inProgress();
        world.then(World.OWNER, Say.promise(world, 5));
        world.then(
                World.OWNER,
                new Command.RenegotiatePromise(
                        1, "I ring later.", world.in(8), world.now(), Channel.PHONE, "Fine.", Optional.empty()));

        assertThat(world.state().unsummarised()).containsExactly(2);
    }

    @Test
    void when_the_case_ends_nothing_is_left_to_write_down() {
        World world = World.inProgress();
        world.then(World.OWNER, Say.overThePhone(world, 5)).then(World.CUSTOMER, Say.of(Verb.WITHDRAW, world));

        assertThat(world.state().unsummarised()).isEmpty();
        assertThat(List.copyOf(world.state().openDeadlines())).isEmpty();
    }
}
