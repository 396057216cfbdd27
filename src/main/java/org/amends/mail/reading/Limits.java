package org.amends.mail.reading;

/** What one mail may cost. Beyond these it is kept whole and goes to a person. */
final class Limits {

    /** 25 MB of files are 34 MB of mail: base64 turns three bytes into four and breaks the lines. */
    static final int MAIL_BYTES = 35 << 20;

    static final int PARTS = 500;
    static final int DEPTH = 20;
    static final int HEADER_LINES = 1_000;
    static final int HEADER_LINE_BYTES = 64 << 10;
    static final int ALL_HEADER_BYTES = 256 << 10;

    /** What is shown of a mail; a long novel has a million characters. */
    static final int TEXT_CHARS = 500_000;

    static final int HTML_CHARS = 1_000_000;
    static final int CALENDAR_CHARS = 500_000;
    static final int SUBJECT_CHARS = 500;
    static final int NAME_CHARS = 200;

    /** The path of an address is at most 254 characters long (RFC 5321, 4.5.3.1.3). */
    static final int ADDRESS_CHARS = 254;

    static final int ADDRESSES = 200;
    static final int MESSAGE_ID_CHARS = 500;
    static final int REFERENCES = 100;
    static final int FILE_NAME_CHARS = 120;

    /** Of one file in a winmail.dat; Outlook writes about twenty. */
    static final int TNEF_PROPERTIES = 100;

    static final int BOUNCED_RECIPIENTS = 100;

    /** No honest way is that long; Postfix gives up at fifty. */
    static final int HOPS = 50;

    private Limits() {}
}
