package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.amends.Rule;
import org.amends.money.Money;
import org.junit.jupiter.api.Test;

/** Money goes back as money. */
class StoreCreditTest {

    private static Command.Decide credit(World world, Optional<String> optIn) {
        RemedyPlan plan = new RemedyPlan(
                RemedyKind.STORE_CREDIT,
                "Credit.",
                Optional.of(Money.of(5_000, "EUR")),
                Optional.of(new Reckoning("The price.", List.of())),
                optIn,
                World.OWNER,
                world.in(40));
        return Say.decide(world, Outcome.UPHELD, Say.answers(Outcome.UPHELD), List.of(plan));
    }

    @Test
    @Rule("S1-12")
    @Rule("L-19")
    void nobody_gets_credit_who_did_not_ask_for_it() {
        World world = World.inProgress();
        assertThat(world.refusal(World.OWNER, credit(world, Optional.empty())))
                .containsExactly("decide.credit-not-asked");
    }

    @Test
    @Rule("L-19")
    void whoever_asked_for_credit_gets_it_and_the_record_says_how_they_asked() {
        World world = World.inProgress();
        Command.Decide decide = credit(world, Optional.of("On the telephone: rather credit."));
        assertThat(decide.texts()).containsEntry("optIn:1", "On the telephone: rather credit.");
        assertThat(world.then(World.OWNER, decide).state().status()).isEqualTo(CaseStatus.DECIDED);
    }
}
