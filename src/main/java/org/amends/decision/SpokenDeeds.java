package org.amends.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amends.casefile.CaseStories;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;

/** Makes of what a customer said in a message the command that they would have given on their page. */
@ApplicationScoped
public class SpokenDeeds {

    private final Decisions decisions;
    private final CaseStories stories;

    SpokenDeeds(Decisions decisions, CaseStories stories) {
        this.decisions = decisions;
        this.stories = stories;
    }

    /** @param message the seq of the event that holds it; whether it is the one that counts is for the lifecycle to say */
    public Command command(SpokenDeed deed, int message, LoggedCase file) {
        return switch (deed) {
            case ACCEPT -> new Command.AcceptDecision();
            case CONTEST -> decisions.contest(words(message, file), file);
            case CONFIRM -> new Command.Confirm(Optional.empty());
            case WITHDRAW -> new Command.Withdraw(Optional.empty());
        };
    }

    /** Another person decides about what the customer wrote, not about a summary of it. */
    private String words(int message, LoggedCase file) {
        return stories.tell(file).history().stream()
                .filter(happening -> happening.event().seq() == message)
                .map(happening -> happening.word("words"))
                .findFirst()
                .orElse("");
    }
}
