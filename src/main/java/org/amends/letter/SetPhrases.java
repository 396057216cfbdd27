package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import org.amends.web.Messages;

/** What letters and mails say in words of the house, in the language and the form of address of their reader. */
@ApplicationScoped
public class SetPhrases {

    private static final String FORMAL = "letters";

    /** Only what says it differently. */
    private static final String FAMILIAR = "familiar";

    private final Messages messages;

    SetPhrases(Messages messages) {
        this.messages = messages;
    }

    public String text(Locale locale, FormOfAddress form, String key, Map<String, ?> arguments) {
        boolean familiar = form == FormOfAddress.FAMILIAR && messages.has(FAMILIAR, key);
        return messages.text(locale, familiar ? FAMILIAR : FORMAL, key, arguments);
    }
}
