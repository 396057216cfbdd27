package org.amends.lifecycle;

import static org.amends.lifecycle.Guard.field;
import static org.amends.lifecycle.Guard.on;
import static org.amends.lifecycle.Guard.onCase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** S1-29: whom a complaint names, and whoever answers to them, neither owns it nor decides it. */
final class ConductGuards {

    private static final String PARTIAL = "conduct.partial";

    static final Guard RECEIVER_IS_IMPARTIAL = impartial(Command.OfferHandover.class, "to", Command.OfferHandover::to);
    static final Guard NEW_OWNER_IS_IMPARTIAL = impartial(Command.Reassign.class, "to", Command.Reassign::to);
    static final Guard REVIEWER_IS_IMPARTIAL = impartial(Command.Contest.class, "", Command.Contest::reviewer);
    static final Guard REOPENED_FOR_SOMEBODY_IMPARTIAL = impartial(Command.Reopen.class, "", Command.Reopen::owner);
    static final Guard ACCEPTER_IS_IMPARTIAL = impartialActor(Command.AcceptHandover.class);
    static final Guard DECIDER_IS_IMPARTIAL = impartialActor(Command.Decide.class);
    static final Guard CONFIRMER_IS_IMPARTIAL = impartialActor(Command.ConfirmRefusal.class);
    static final Guard ATTENDER_IS_IMPARTIAL = impartialActor(Command.Attend.class);
    static final Guard WAIVER_IS_IMPARTIAL = impartialActor(Command.WaiveAnswer.class);
    static final Guard TAKER_IS_IMPARTIAL = impartialActor(Command.AcceptEscalation.class);

    static final Guard OWNER_IS_IMPARTIAL = field(
            Command.NamePerson.class,
            "conduct.no-impartial-owner",
            "person",
            (name, attempt) -> attempt.isActive(name.owner())
                    && !attempt.facts().colleagues().isPartial(name.owner(), name.person())
                    && !attempt.isPartial(name.owner()));

    static final Guard NAMED_ONCE =
            field(Command.NamePerson.class, "conduct.named-before", "person", (name, attempt) -> !attempt.state()
                    .named()
                    .contains(name.person()));

    static final Guard SOMEBODY_IS_ASKED =
            onCase("attend.not-asked", (state, actor) -> state.owes(DeadlineKind.ATTENTION));

    private ConductGuards() {}

    private static <C extends Command> Guard impartial(Class<C> type, String field, Function<C, UUID> person) {
        return on(
                type,
                PARTIAL,
                Set.of(PARTIAL),
                (command, attempt) ->
                        attempt.isPartial(person.apply(command)) ? List.of(Unmet.of(PARTIAL, field)) : List.of());
    }

    private static <C extends Command> Guard impartialActor(Class<C> type) {
        return field(type, PARTIAL, "", (command, attempt) -> {
            Optional<UUID> actor = Event.idOf(attempt.actor());
            return actor.filter(attempt::isPartial).isEmpty();
        });
    }
}
