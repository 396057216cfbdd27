package org.amends.mail;

import java.util.Optional;

/** How a mail stands, as colleagues read it: what became of it and, where it needs a person, whether one has it. */
enum MailStanding {
    WAITING,
    FILED,
    ANSWERED,
    CAME_BACK,
    LEFT_ALONE,
    OF_NOBODY,
    FOR_A_PERSON,
    HANDLED;

    static MailStanding of(Optional<MailOutcome> outcome, Optional<IncomingMail.Task> task) {
        if (outcome.isEmpty()) {
            return WAITING;
        }
        return switch (outcome.get()) {
            case FILED -> FILED;
            case ANSWERED -> ANSWERED;
            case CAME_BACK -> CAME_BACK;
            case LEFT_ALONE -> LEFT_ALONE;
            case FOR_A_PERSON ->
                task.map(known -> known.handled() ? HANDLED : FOR_A_PERSON).orElse(OF_NOBODY);
        };
    }
}
