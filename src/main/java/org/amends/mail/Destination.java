package org.amends.mail;

import java.util.Optional;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.NewCase;

/** Where a mail belongs. */
sealed interface Destination {

    /** It opens a case. */
    record Filing(NewCase complaint) implements Destination {}

    /** The customer of this case says something more. */
    record Continues(LoggedCase file, String words) implements Destination {}

    /** @param letter the event of the letter that did not arrive */
    record CameBack(LoggedCase file, int letter, String reason) implements Destination {}

    /**
     * @param why a code
     * @param file the case that it seems to belong to
     */
    record Person(String why, Optional<LoggedCase> file) implements Destination {}

    /** Nobody has to do anything. */
    record Nobody(String why, Optional<LoggedCase> file) implements Destination {}
}
