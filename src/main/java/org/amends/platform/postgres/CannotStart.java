package org.amends.platform.postgres;

/** The embedded PostgreSQL can't be started; the message is one sentence for the operator and says what to do. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
