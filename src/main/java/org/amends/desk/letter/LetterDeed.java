package org.amends.desk.letter;

import java.util.function.Function;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.StaffMember;

/**
 * What a form with a letter asks for.
 *
 * @param type what the API takes for the same command
 * @param beside what a feature writes with it
 */
public record LetterDeed<T>(Verb verb, Class<T> type, Maker<T> maker, Function<T, CaseCommands.Beside> beside) {

    LetterDeed(Verb verb, Class<T> type, Maker<T> maker) {
        this(verb, type, maker, input -> (handle, file, event) -> {});
    }

    /** Makes the command of what was typed. */
    public interface Maker<T> {
        Command make(T input, LoggedCase file, StaffMember writer);
    }
}
