package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.amends.Rule;
import org.junit.jupiter.api.Test;

/** Customers who have to come after us, counted from the events alone. */
class ChaserTest {

    @Test
    @Rule("S1-19")
    void a_message_after_one_that_still_waits_chases_and_the_first_after_our_letter_does_not() {
        World world = World.inProgress();
        hears(world, "The box is here.");
        hears(world, "And the bill is in it.");
        hears(world, "Is anybody there?");
        world.then(World.OWNER, Say.of(Verb.INFORM, world));
        hears(world, "Thank you.");
        assertThat(chases(world)).containsExactly(false, true, true, false);
        assertThat(world.state().chasers()).isEqualTo(2);
    }

    @Test
    @Rule("S1-19")
    void whoever_writes_before_the_complaint_was_acknowledged_chases() {
        World world = World.filed();
        hears(world, "Did you get this?");
        assertThat(chases(world)).containsExactly(true);
    }

    @Test
    @Rule("S1-19")
    void a_letter_that_only_moves_a_day_leaves_the_message_waiting() {
        World world = World.inProgress();
        hears(world, "The box is here.");
        world.then(World.OWNER, Say.of(Verb.EXTEND, world));
        hears(world, "And my box?");
        assertThat(chases(world)).containsExactly(false, true);
    }

    @Test
    @Rule("S1-19")
    void after_a_thank_you_that_needed_no_answer_only_a_question_chases() {
        World world = World.inProgress();
        world.then(World.OWNER, Say.waive(hears(world, "Thank you.")));
        world.then(World.OWNER, Say.waive(hears(world, "And thank Mari.")));
        hears(world, "Where does my case stand?");
        assertThat(chases(world)).containsExactly(false, false, true);
    }

    @Test
    void what_needs_an_answer_after_all_is_chased_again() {
        World world = World.inProgress();
        int message = hears(world, "The box is here.");
        world.then(World.OWNER, Say.waive(message)).then(World.OWNER, new Command.RequireAnswer(message));
        hears(world, "The box.");
        assertThat(chases(world)).containsExactly(false, true);
    }

    @Test
    void whoever_takes_a_closed_case_up_again_chases_when_they_write_before_we_do() {
        World world = World.settled();
        world.then(World.CUSTOMER, new Command.Confirm(Optional.empty()))
                .then(World.CUSTOMER, Say.of(Verb.REOPEN, world));
        hears(world, "It broke again.");
        assertThat(chases(world)).containsExactly(true);
    }

    @Test
    void what_the_owner_takes_down_for_the_customer_counts_like_what_they_wrote() {
        World world = World.inProgress();
        hears(world, "The box is here.");
        world.then(World.OWNER, new Command.Answer("Rang and asks where it is.", Channel.PHONE));
        assertThat(world.state().chasers()).isEqualTo(1);
    }

    private static int hears(World world, String words) {
        world.later(Duration.ofMinutes(1)).then(World.CUSTOMER, new Command.Answer(words, Channel.EMAIL));
        return world.last().seq();
    }

    private static List<Boolean> chases(World world) {
        return world.state().messages().stream().map(CustomerMessage::chases).toList();
    }
}
