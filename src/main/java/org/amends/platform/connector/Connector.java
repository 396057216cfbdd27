package org.amends.platform.connector;

import java.time.Instant;
import java.util.Optional;

/**
 * Something outside that this installation talks to: one bean each. Its secrets stay in the configuration; nothing here holds one,
 * and nothing that is said here may repeat one.
 */
public interface Connector {

    /** What it is for. */
    enum Kind {
        ORDERS,
        LABELS,
        REFUNDS,
        EVENTS,
        MAIL
    }

    /**
     * How it stands.
     *
     * @param configured whether it is set up here and now
     * @param succeededAt when it last did what it is for
     * @param failedAt when it last did not
     * @param trouble what went wrong then, as far as that may be shown
     */
    record State(
            boolean configured, Optional<Instant> succeededAt, Optional<Instant> failedAt, Optional<String> trouble) {}

    /** @param said by the other side, or of it, in a few words for whoever runs this installation */
    record Answer(boolean good, String said) {

        private static final int LONGEST = 300;

        public Answer {
            said = said.length() <= LONGEST ? said : said.substring(0, LONGEST);
        }
    }

    /** Never changed: addresses and records name it so. */
    String name();

    Kind kind();

    State state();

    /**
     * Asks the other side something that changes nothing there, and waits for the answer. Never called in a transaction; never throws for
     * what the other side does.
     */
    Answer test();
}
