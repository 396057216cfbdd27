package org.amends.mail.reading;

import java.util.Optional;

/** What came of reading a mail. */
public sealed interface Reading {

    /** Who wrote to whom about what; empty when not even that was understood. */
    Optional<Envelope> envelope();

    record Readable(InboundMail mail) implements Reading {
        @Override
        public Optional<Envelope> envelope() {
            return Optional.of(mail.envelope());
        }
    }

    /**
     * A person has to look at it; the raw bytes are all there is to show.
     *
     * @param envelope what was understood before it became unreadable: enough to say whose mail it is
     */
    record Unreadable(Reason reason, Optional<Envelope> envelope) implements Reading {}

    enum Reason {
        /** Nothing, or nothing but white space. */
        EMPTY,
        /** Not one line that could be a header: no mail at all. */
        NO_HEADER,
        TOO_LARGE,
        TOO_MANY_PARTS,
        TOO_DEEP,
        HEADER_TOO_LONG,
        /** The library gave up. */
        BROKEN
    }
}
