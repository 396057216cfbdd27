package org.amends.desk.letter;

import io.quarkus.qute.TemplateData;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter that its author has sent and that has not gone out: it can still be taken back, or something was in the way.
 *
 * @param form whose letter it is, by its name on the page
 * @param seconds until it goes out
 * @param hindrance what was in the way; empty while it waits
 */
@TemplateData
public record HeldLetter(UUID id, String reference, String form, int seconds, Optional<Hindrance> hindrance) {

    /** What the case's page is told is done when it was too late to take a letter back. */
    public static final String GONE = "GONE";

    /** Why a letter did not go out. */
    public enum Hindrance {
        /** A person or the customer did something in the case. */
        MEANWHILE,
        /** The case or the checks no longer allow it. */
        REFUSED,
        /** Its author no longer works on cases. */
        NOT_ALLOWED,
        /** It could not be handled, often. */
        FAILED
    }

    public boolean isIn(String caseReference) {
        return isWaiting() && reference.equals(caseReference);
    }

    public boolean isWaiting() {
        return hindrance.isEmpty();
    }
}
