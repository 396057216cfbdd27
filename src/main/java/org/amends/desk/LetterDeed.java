package org.amends.desk;

import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.StaffMember;

/**
 * What a form with a letter asks for.
 *
 * @param type what the API takes for the same command
 */
record LetterDeed<T>(Verb verb, Class<T> type, Maker<T> maker) {

    /** Makes the command of what was typed. */
    interface Maker<T> {
        Command make(T input, LoggedCase file, StaffMember writer);
    }
}
