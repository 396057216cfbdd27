package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.amends.Rule;
import org.amends.money.Money;
import org.junit.jupiter.api.Test;

/** What the customer is entitled to binds whoever decides. */
class KnownRightTest {

    private static World entitledTo(Optional<Money> worth) {
        World world = World.inProgress();
        return world.then(World.OWNER, new Command.NoteRight(RightKind.RECALL, "The price back.", worth));
    }

    private static Command.Decide refunding(World world, long minor, String currency) {
        RemedyPlan refund = new RemedyPlan(
                RemedyKind.REFUND,
                "Money.",
                Optional.of(Money.of(minor, currency)),
                Optional.of(new Reckoning("The price.", List.of())),
                World.OWNER,
                world.in(400));
        return Say.decide(world, Outcome.UPHELD, Say.answers(Outcome.UPHELD), List.of(refund));
    }

    @Test
    @Rule("S1-32")
    void a_decision_offers_no_less_than_what_the_customer_is_entitled_to() {
        World world = entitledTo(Optional.of(Money.of(5_000, "EUR")));

        assertThat(world.refusal(World.OWNER, refunding(world, 4_999, "EUR"))).containsExactly("decide.below-right");
        assertThat(world.refusal(World.OWNER, refunding(world, 9_000, "USD"))).containsExactly("decide.below-right");
        world.then(World.OWNER, refunding(world, 5_000, "EUR"));
    }

    @Test
    @Rule("S1-32")
    void whoever_refuses_everything_refuses_no_right() {
        World world = entitledTo(Optional.of(Money.of(5_000, "EUR")));
        Command.Decide no = Say.decide(world, Outcome.NOT_UPHELD, Say.answers(Outcome.NOT_UPHELD), List.of());

        assertThat(world.refusal(World.OWNER, no)).containsExactly("decide.below-right");
    }

    @Test
    void a_thing_in_its_place_is_for_people_to_weigh() {
        World world = entitledTo(Optional.of(Money.of(5_000, "EUR")));
        RemedyPlan kettle = new RemedyPlan(
                RemedyKind.REPLACEMENT, "A kettle.", Optional.empty(), Optional.empty(), World.OWNER, world.in(400));

        world.then(World.OWNER, Say.decide(world, Outcome.UPHELD, Say.answers(Outcome.UPHELD), List.of(kettle)));
    }

    @Test
    void only_somebody_above_drops_a_right_and_then_it_binds_no_longer() {
        World world = entitledTo(Optional.of(Money.of(5_000, "EUR")));
        Command drop = new Command.DropRight(1, "Another model was recalled.");
        assertThat(world.tries(World.OWNER, drop)).isInstanceOf(Decision.NotTheirs.class);

        world.then(World.LEAD, drop);
        assertThat(world.state().rights()).isEmpty();
        assertThat(world.refusal(World.LEAD, drop)).containsExactly("right.unknown");
        world.then(World.OWNER, refunding(world, 100, "EUR"));
    }
}
