package org.amends.lifecycle;

import static org.amends.lifecycle.Guard.field;

import java.util.Optional;
import java.util.function.Predicate;

/** S1-19: every message of the customer is answered, unless somebody who answers for the case says why one needs no answer. */
final class MessageGuards {

    private static final String MESSAGE = "message";

    static final Guard IS_NOT_THE_COMPLAINT =
            field(Command.WaiveAnswer.class, "waive.complaint", MESSAGE, (waive, attempt) -> waive.message() != 0);

    /** An automatic reply is no message: it is never written down, so it has no number. */
    static final Guard STILL_WAITS = field(
            Command.WaiveAnswer.class,
            "waive.not-waiting",
            MESSAGE,
            (waive, attempt) -> waive.message() == 0 || is(waive.message(), CustomerMessage::waits, attempt));

    static final Guard ASKS_NOTHING = field(
            Command.WaiveAnswer.class,
            "waive.asks",
            MESSAGE,
            (waive, attempt) -> !is(waive.message(), CustomerMessage::asks, attempt)
                    || attempt.actor().partiesTo(attempt.state()).contains(Party.LEAD));

    static final Guard SAYS_WHY = field(
            Command.WaiveAnswer.class,
            "waive.no-words",
            "words",
            (waive, attempt) ->
                    waive.reason() != NoAnswer.OTHER || waive.words().isPresent());

    static final Guard WAS_WAIVED = field(
            Command.RequireAnswer.class,
            "require.not-waived",
            MESSAGE,
            (require, attempt) -> is(require.message(), CustomerMessage::isWaived, attempt));

    private MessageGuards() {}

    private static boolean is(int number, Predicate<CustomerMessage> standing, Attempt attempt) {
        Optional<CustomerMessage> message = attempt.state().message(number);
        return message.filter(standing).isPresent();
    }
}
