package org.amends.lifecycle;

import java.util.Optional;

/** A named condition that chooses between two moves. */
public enum Given {
    REMEDIES_ARE_OWED {
        @Override
        boolean holds(CaseState state, Optional<Command> command) {
            return state.hasRemedies();
        }
    },
    /** A withdrawal that is none ends the duty to pay its money back. */
    NOTHING_IS_OWED_YET {
        @Override
        boolean holds(CaseState state, Optional<Command> command) {
            return !state.goods().isAuthorised();
        }
    },
    /** The customer wrote, a letter came back, or a promise runs: then no answer of theirs is no silence of theirs. */
    WE_OWE_A_WORD {
        @Override
        boolean holds(CaseState state, Optional<Command> command) {
            return state.owes(DeadlineKind.ANSWER_MESSAGE) || state.owes(DeadlineKind.PROMISE);
        }
    },
    IT_IS_THE_ACKNOWLEDGEMENT {
        @Override
        boolean holds(CaseState state, Optional<Command> command) {
            return command.flatMap(Given::letter)
                    .filter(letter -> state.acknowledgement().equals(Optional.of(letter)))
                    .isPresent();
        }
    },
    IT_IS_THE_UNPROVEN_ACKNOWLEDGEMENT {
        @Override
        boolean holds(CaseState state, Optional<Command> command) {
            return state.owes(DeadlineKind.ACKNOWLEDGE) && IT_IS_THE_ACKNOWLEDGEMENT.holds(state, command);
        }
    };

    abstract boolean holds(CaseState state, Optional<Command> command);

    private static Optional<Integer> letter(Command command) {
        if (command instanceof Command.Deliver deliver) {
            return Optional.of(deliver.letter());
        }
        return command instanceof Command.Bounce bounce ? Optional.of(bounce.letter()) : Optional.empty();
    }
}
