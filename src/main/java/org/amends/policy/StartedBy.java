package org.amends.policy;

import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Verb;
import org.amends.policy.pack.Trigger;

/** What a verb of the lifecycle is called in a pack, for the duty that it starts. */
final class StartedBy {

    private StartedBy() {}

    static Trigger of(DeadlineKind kind, Verb verb) {
        return switch (kind) {
            case ACKNOWLEDGE, SHORT_WAY -> Trigger.RECEIVED;
            case KEEP_INFORMED -> ofSilence(verb);
            case ANSWER_MESSAGE -> Trigger.CUSTOMER_MESSAGE;
            case DECIDE, STATUTORY_FINAL -> ofDecision(verb);
            case ACCEPT_HANDOVER -> Trigger.HANDOVER_OFFERED;
            case FOLLOW_UP -> Trigger.SETTLED;
            case NUDGE -> ofCustomersTurn(verb);
            case ATTENTION -> Trigger.ATTENTION_CALLED;
            case SUMMARY -> Trigger.SPOKEN_PROMISE;
            case REFUND -> Trigger.WITHDRAWAL_RECEIVED;
            case REMEDY, PROMISE, PLAN ->
                throw new IllegalArgumentException("whoever gives a " + kind + " names its date");
        };
    }

    private static Trigger ofSilence(Verb verb) {
        return switch (verb) {
            case FILE -> Trigger.RECEIVED;
            case REOPEN -> Trigger.REOPENED;
            default -> Trigger.HUMAN_MESSAGE_SENT;
        };
    }

    private static Trigger ofDecision(Verb verb) {
        return switch (verb) {
            case FILE -> Trigger.RECEIVED;
            case CONTEST -> Trigger.CONTESTED;
            case REOPEN -> Trigger.REOPENED;
            default -> Trigger.ACK_SENT;
        };
    }

    private static Trigger ofCustomersTurn(Verb verb) {
        return switch (verb) {
            case DECIDE -> Trigger.FINAL_SENT;
            case FOLLOW_UP -> Trigger.FOLLOW_UP_SENT;
            default -> Trigger.QUESTION_ASKED;
        };
    }
}
