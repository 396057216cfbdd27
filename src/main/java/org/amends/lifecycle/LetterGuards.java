package org.amends.lifecycle;

import static org.amends.lifecycle.Guard.field;
import static org.amends.lifecycle.Guard.on;
import static org.amends.lifecycle.Guard.onCase;

import java.util.Set;
import java.util.function.Function;

/** What a letter has to be before it goes out, and what proof of it is about. */
final class LetterGuards {

    static final Guard HONEST_ACKNOWLEDGEMENT = honest(Command.Acknowledge.class, Command.Acknowledge::letter);
    static final Guard HONEST_MESSAGE = honest(Command.Inform.class, Command.Inform::letter);
    static final Guard HONEST_QUESTION = honest(Command.Ask.class, Command.Ask::letter);
    static final Guard HONEST_EXTENSION = honest(Command.Extend.class, Command.Extend::letter);
    static final Guard HONEST_DECISION = honest(Command.Decide.class, Command.Decide::letter);
    static final Guard HONEST_FOLLOW_UP = honest(Command.FollowUp.class, Command.FollowUp::letter);

    static final Guard ACKNOWLEDGEMENT_DELIVERED =
            onCase("start.acknowledgement-undelivered", (state, actor) -> !state.owes(DeadlineKind.ACKNOWLEDGE));

    static final Guard INFORM_NAMES_NEXT_STEP = nextStep(Command.Inform.class, Command.Inform::letter);
    static final Guard ASK_NAMES_NEXT_STEP = nextStep(Command.Ask.class, Command.Ask::letter);
    static final Guard EXTENSION_NAMES_NEXT_STEP = nextStep(Command.Extend.class, Command.Extend::letter);
    static final Guard DECISION_NAMES_NEXT_STEP = nextStep(Command.Decide.class, Command.Decide::letter);
    static final Guard FOLLOW_UP_NAMES_NEXT_STEP = nextStep(Command.FollowUp.class, Command.FollowUp::letter);

    static final Guard LETTER_EXISTS =
            field(Command.Deliver.class, "letter.unknown", "letter", (deliver, attempt) -> attempt.state()
                    .isLetter(deliver.letter()));

    static final Guard BOUNCED_LETTER_EXISTS =
            field(Command.Bounce.class, "letter.unknown", "letter", (bounce, attempt) -> attempt.state()
                    .isLetter(bounce.letter()));

    private LetterGuards() {}

    /**
     * The honesty checks read a letter before the command is made; what they found has codes of their own. A letter that they
     * only warn of may have to say why it goes out.
     */
    private static <C extends Command> Guard honest(Class<C> type, Function<C, Command.Letter> letter) {
        return on(type, "letter.honest", Set.of("letter.unexplained"), (command, attempt) -> letter.apply(command)
                .findings());
    }

    private static <C extends Command> Guard nextStep(Class<C> type, Function<C, Command.Letter> letter) {
        return field(type, "letter.no-next-step", "nextStep", (command, attempt) -> letter.apply(command)
                .nextStep()
                .filter(step -> attempt.isAhead(step.by()))
                .isPresent());
    }
}
