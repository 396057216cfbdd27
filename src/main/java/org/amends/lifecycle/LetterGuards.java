package org.amends.lifecycle;

import static org.amends.lifecycle.Guard.field;
import static org.amends.lifecycle.Guard.on;
import static org.amends.lifecycle.Guard.onCase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a letter has to be before it goes out, and what proof of it is about. */
final class LetterGuards {

    private static final String UNEXPLAINED = "letter.unexplained";
    private static final String OVERRIDE_UNEXPLAINED = "letter.override-unexplained";
    private static final String OVERRIDE_NOT_YOURS = "letter.override-not-yours";
    private static final String OVERRIDE_USED_UP = "letter.override-used-up";

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
     * only warn of may have to say why it goes out; one that they refuse goes out only by the word of whom the packs name.
     */
    private static <C extends Command> Guard honest(Class<C> type, Function<C, Command.Letter> letter) {
        return on(
                type,
                "letter.honest",
                Set.of(UNEXPLAINED, OVERRIDE_UNEXPLAINED, OVERRIDE_NOT_YOURS, OVERRIDE_USED_UP),
                (command, attempt) -> dishonest(letter.apply(command), attempt));
    }

    private static List<Unmet> dishonest(Command.Letter letter, Attempt attempt) {
        if (!letter.overrides() || letter.overridable().isEmpty()) {
            return letter.findings();
        }
        Optional<Unmet> hindrance = overridingHindered(letter, attempt);
        return hindrance.isPresent()
                ? Stream.concat(hindrance.stream(), letter.findings().stream()).toList()
                : letter.findings().stream()
                        .filter(finding -> !Command.Letter.isOverridable(finding))
                        .toList();
    }

    private static Optional<Unmet> overridingHindered(Command.Letter letter, Attempt attempt) {
        Optional<Terms.Overriding> rule = attempt.facts().terms().overriding();
        if (rule.filter(overriding -> overriding.isFor(attempt.actor(), attempt.state()))
                .isEmpty()) {
            return Optional.of(Unmet.of(OVERRIDE_NOT_YOURS, "override"));
        }
        if (rule.get().isUsedUp(attempt.state())) {
            return Optional.of(new Unmet(
                    OVERRIDE_USED_UP,
                    "override",
                    Map.of("most", String.valueOf(rule.get().most()))));
        }
        return letter.because().isEmpty() ? Optional.of(Unmet.of(OVERRIDE_UNEXPLAINED, "because")) : Optional.empty();
    }

    private static <C extends Command> Guard nextStep(Class<C> type, Function<C, Command.Letter> letter) {
        return field(type, "letter.no-next-step", "nextStep", (command, attempt) -> letter.apply(command)
                .nextStep()
                .filter(step -> attempt.isAhead(step.by()))
                .isPresent());
    }
}
