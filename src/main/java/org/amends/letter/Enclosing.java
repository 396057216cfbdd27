package org.amends.letter;

import java.util.Optional;
import org.amends.casefile.LoggedCase;

/** What another feature has to send along with a letter. Implemented by that feature. */
public interface Enclosing {

    /** @param seq the event that wrote the letter */
    Optional<Attachment> to(LoggedCase file, int seq);
}
