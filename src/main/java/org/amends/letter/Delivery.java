package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import org.amends.casefile.LoggedCase;
import org.amends.guard.LetterFacts;

/** How the letters of a case reach its customer. */
@ApplicationScoped
public class Delivery {

    private final LetterConfig config;

    Delivery(LetterConfig config) {
        this.config = config;
    }

    /** By mail where a relay is set and the customer gave an address; else the customer's page is the channel. */
    public boolean goesByMail(LoggedCase file) {
        return config.byMail() && file.contact().email().isPresent();
    }

    /** Every letter is a person's; whether they have read it as its customer will is for them to show. */
    LetterFacts.Sending sending(LoggedCase file) {
        return new LetterFacts.Sending(
                goesByMail(file) ? config.sender() : "page", config.publicUrl().toString(), true, false);
    }
}
