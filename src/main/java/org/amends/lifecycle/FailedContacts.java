package org.amends.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/**
 * How often we were not there for the customer, summed up from the events: a word that came late or not at all, and a
 * message that they had to send again because nobody had answered the one before.
 */
final class FailedContacts {

    private static final Set<DeadlineKind> OWE_A_WORD = EnumSet.of(
            DeadlineKind.ACKNOWLEDGE, DeadlineKind.KEEP_INFORMED, DeadlineKind.ANSWER_MESSAGE, DeadlineKind.PROMISE);

    private int count;

    FailedContacts() {}

    FailedContacts(FailedContacts other) {
        count = other.count;
    }

    /** @param before what was owed before the event */
    void take(Event event, Duties before) {
        count += (int) event.effects().judged().stream()
                .filter(judged -> judged.verdict() == Verdict.MISSED)
                .filter(judged -> before.open(judged.deadline())
                        .filter(deadline -> OWE_A_WORD.contains(deadline.kind()))
                        .isPresent())
                .count();
        boolean chases = event.verb() == Verb.ANSWER && event.actorKind() == Event.ActorKind.CUSTOMER;
        if (chases && before.include(DeadlineKind.ANSWER_MESSAGE)) {
            count++;
        }
    }

    int count() {
        return count;
    }
}
