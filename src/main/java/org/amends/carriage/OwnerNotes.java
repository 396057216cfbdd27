package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseCommands.Demand;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;
import org.amends.web.Languages;
import org.amends.web.Messages;

/** Calls the owner of a case by a note of the service that mentions them. */
@ApplicationScoped
class OwnerNotes {

    private final CaseCommands commands;
    private final Messages messages;

    OwnerNotes(CaseCommands commands, Messages messages) {
        this.commands = commands;
        this.messages = messages;
    }

    /** Somebody else was quicker; nothing is written. */
    static final class CalledAlready extends RuntimeException {
        CalledAlready() {
            super("the owner was called already", null, false, false);
        }
    }

    /**
     * @param key of the sentence, in the language of the case, which its owner writes
     * @param beside throws {@link CalledAlready} when it is not this replica's to call
     */
    void call(LoggedCase file, String key, Map<String, ?> arguments, CaseCommands.Beside beside) {
        Locale locale = Languages.fit(file.contact().language());
        String words = messages.text(locale, "pages", "carriage.call." + key, arguments);
        try {
            commands.execute(
                    Demand.bySystem(file.reference()),
                    now -> new Command.Note(words, List.of(now.state().owner())),
                    beside);
        } catch (CalledAlready quicker) {
            // Their note says the same.
        }
    }
}
