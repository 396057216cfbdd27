package org.amends.platform.connector;

import java.time.Instant;
import java.util.List;
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

    /** What kind of trouble there is: each asks something else of whoever runs this installation. */
    enum Trouble {
        /** It refuses the key, the name or the password. */
        CREDENTIALS,
        /** Nothing is there, or nothing comes back in time. */
        NO_ANSWER,
        /** Something answers, and does not say what it should. */
        STRANGE_ANSWER,
        /** It understands, and does not want to. */
        REFUSAL,
        /** A setting can't be used as it is written. */
        SETTING
    }

    /**
     * @param trouble empty when it answered as it should
     * @param said by the other side, or of it, in a few words for whoever runs this installation
     */
    record Answer(Optional<Trouble> trouble, String said) {

        private static final int LONGEST = 300;

        public Answer {
            said = said.length() <= LONGEST ? said : said.substring(0, LONGEST);
        }

        public static Answer good(String said) {
            return new Answer(Optional.empty(), said);
        }

        public static Answer bad(Trouble trouble, String said) {
            return new Answer(Optional.of(trouble), said);
        }

        public boolean good() {
            return trouble.isEmpty();
        }
    }

    /** What an HTTP status other than a success means. */
    static Trouble troubleOf(int status) {
        return switch (status) {
            case 401, 403 -> Trouble.CREDENTIALS;
            case 408, 502, 503, 504 -> Trouble.NO_ANSWER;
            default -> Trouble.REFUSAL;
        };
    }

    /** Never changed: addresses and records name it so. */
    String name();

    Kind kind();

    State state();

    /** What has to be set before it works, by its names in the environment; never what it is set to. */
    List<String> settings();

    /**
     * Asks the other side something that changes nothing there, and waits for the answer. Never called in a transaction; never throws for
     * what the other side does.
     */
    Answer test();
}
