package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;

/** Makes the lifecycle's letters from what people wrote, and knows how they will leave. */
@ApplicationScoped
public class Letters {

    private final LetterConfig config;

    Letters(LetterConfig config) {
        this.config = config;
    }

    public Command.Letter letter(LetterInput input, LoggedCase file) {
        return new Command.Letter(
                input.language(), input.text(), input.nextStep().map(NextStepInput::step), goesByMail(file));
    }

    /** By mail where a relay is set and the customer gave an address; else the customer's page is the channel. */
    boolean goesByMail(LoggedCase file) {
        return config.byMail() && file.contact().email().isPresent();
    }
}
