package org.amends.lifecycle;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the data itself, whatever kind of case. */
@ParameterizedClass
@MethodSource("machines")
class MachineTest {

    private final Machine machine;
    private final List<Move> moves;

    MachineTest(Machine machine) {
        this.machine = machine;
        this.moves = machine.moves();
    }

    private static List<Machine> machines() {
        return Machine.all();
    }

    @Test
    void every_command_has_one_verb_and_every_verb_a_move() {
        assertThat(Command.class.getPermittedSubclasses())
                .hasSameSizeAs(Verb.values())
                .allMatch(type -> Verb.BY_COMMAND.containsKey(type));
        assertThat(Machine.all().stream().flatMap(kind -> kind.moves().stream()))
                .extracting(Move::verb)
                .contains(Verb.values());
    }

    @Test
    void who_may_do_something_does_not_depend_on_what_comes_of_it() {
        Map<List<?>, List<Move>> alternatives =
                moves.stream().collect(groupingBy(move -> List.of(move.from(), move.verb())));
        assertThat(alternatives.values()).allSatisfy(rows -> assertThat(rows)
                .extracting(Move::by)
                .containsOnly(rows.get(0).by()));
    }

    @Test
    void of_the_moves_that_share_from_and_verb_the_last_needs_no_condition() {
        Map<List<?>, List<Move>> alternatives =
                moves.stream().collect(groupingBy(move -> List.of(move.from(), move.verb())));
        assertThat(alternatives.values()).allSatisfy(rows -> {
            assertThat(rows.get(rows.size() - 1).given()).isEmpty();
            assertThat(rows.subList(0, rows.size() - 1))
                    .allMatch(move -> move.given().isPresent());
        });
    }

    @Test
    void whatever_ends_a_case_ends_everything_that_was_owed_and_starts_nothing() {
        assertThat(moves)
                .filteredOn(move -> !move.to().isOpen() && !move.from().equals(Optional.of(move.to())))
                .isNotEmpty()
                .allMatch(move -> move.endsEverything() && move.starts().isEmpty());
    }

    @Test
    void nothing_starts_on_a_case_that_is_over() {
        assertThat(moves).filteredOn(move -> !move.to().isOpen()).allMatch(move -> move.starts()
                .isEmpty());
    }

    @Test
    void no_party_but_the_service_does_what_only_clocks_and_channels_know() {
        // A note of the service calls an owner, and a carrier's word shows that goods were sent.
        Set<Verb> besidePeople =
                EnumSet.of(Verb.REASSIGN, Verb.CARRY_OUT_REMEDY, Verb.REOPEN, Verb.NOTE, Verb.SEND_GOODS);
        if (machine != Machine.COMPLAINT) {
            // The owner acknowledges what came back.
            besidePeople.add(Verb.ACKNOWLEDGE);
        }
        assertThat(moves)
                .filteredOn(move -> move.by().contains(Party.SYSTEM) && !besidePeople.contains(move.verb()))
                .allMatch(move -> move.by().size() == 1);
    }
}
