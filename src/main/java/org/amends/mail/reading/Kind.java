package org.amends.mail.reading;

/** What a mail is. When grounds for several kinds are found, the earlier one counts. */
public enum Kind {
    /** Our own mail came back, or a mail goes in circles. */
    LOOP,
    /** A mail could not be delivered, or not yet (RFC 3464). */
    BOUNCE,
    /** A machine answers: out of office, a read receipt (RFC 3834). */
    AUTO_REPLY,
    /** A newsletter, a mailing list (RFC 2369, RFC 2919). */
    BULK,
    /** An invitation to a meeting or an answer to one. */
    CALENDAR,
    HUMAN
}
