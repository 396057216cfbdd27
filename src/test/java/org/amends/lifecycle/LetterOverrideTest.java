package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter that the honesty checks refuse; in this world a lead may pass one of a case. */
class LetterOverrideTest {

    private static Command.Inform letter(World world, Optional<String> because, String... codes) {
        List<Unmet> findings =
                Stream.of(codes).map(code -> new Unmet(code, "text", Map.of())).toList();
        return new Command.Inform(new Command.Letter(
                "en",
                "Dear Jaan",
                Optional.of(new Command.NextStep("I call", world.in(1))),
                false,
                findings,
                List.of(),
                because,
                true,
                List.of()));
    }

    private static World ownedByALead() {
        World world = World.inProgress();
        return world.then(World.LEAD, new Command.Reassign(World.LEAD, "I sign this myself."));
    }

    @Test
    void whoever_the_packs_name_passes_a_refusal_with_a_reason_and_the_record_keeps_its_code() {
        World world = ownedByALead();
        world.then(World.LEAD, letter(world, Optional.of("They call it so themselves."), "ack-10.courtesy"));

        assertThat(world.last().fact().sent().orElseThrow().overridden()).containsExactly("ack-10.courtesy");
    }

    @Test
    void nobody_below_passes_a_refusal_and_hears_all_that_is_wrong() {
        World world = World.inProgress();

        assertThat(world.refusal(World.OWNER, letter(world, Optional.of("I want it so."), "ack-10.courtesy")))
                .containsExactly("letter.override-not-yours", "ack-10.courtesy");
    }

    @Test
    void a_refusal_is_not_passed_without_a_reason() {
        World world = ownedByALead();

        assertThat(world.refusal(World.LEAD, letter(world, Optional.empty(), "ack-10.courtesy")))
                .containsExactly("letter.override-unexplained", "ack-10.courtesy");
    }

    @Test
    void a_case_has_as_many_such_letters_as_its_packs_allow() {
        World world = ownedByALead();
        world.then(World.LEAD, letter(world, Optional.of("Once."), "ack-10.courtesy"));

        assertThat(world.refusal(World.LEAD, letter(world, Optional.of("Twice."), "ack-13.hollow")))
                .containsExactly("letter.override-used-up", "ack-13.hollow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ack-07.sum", "ack-08.text-missing", "ack-29.cause", "ack-30.not-previewed", "letter.unexplained"
            })
    void what_is_untrue_unlawful_unknown_or_unread_nobody_passes(String code) {
        World world = ownedByALead();

        assertThat(world.refusal(World.LEAD, letter(world, Optional.of("It is urgent."), "ack-10.courtesy", code)))
                .containsExactly(code);
    }

    @Test
    void a_letter_that_nothing_refuses_is_not_counted() {
        World world = ownedByALead();
        world.then(World.LEAD, letter(world, Optional.of("To be sure.")));

        assertThat(world.last().fact().sent().orElseThrow().overridden()).isEmpty();
        assertThat(world.state().overriddenLetters()).isZero();
    }
}
