package org.amends.letter;

import org.amends.casefile.LoggedCase;

/** Whether a customer is still to be asked how it went, when the mail that asks is about to leave. Implemented by whoever asks. */
public interface Asking {

    /** @param seq the event that closed the case */
    boolean isStillAsked(LoggedCase file, int seq);
}
