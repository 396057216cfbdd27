package org.amends.mail.reading;

/** What is strange about a mail that could be read nevertheless; a person sees it beside the text. */
public enum Oddity {
    NO_SENDER,
    SEVERAL_SENDERS,
    NO_DATE,
    /** The date lay in the future, and the time of arrival was taken. */
    DATE_IN_FUTURE,
    NO_MESSAGE_ID,
    /** Zero-width characters or changes of direction were taken out. */
    HIDDEN_CHARACTERS,
    /** The charset is missing, unknown or does not fit the bytes, and was guessed. */
    CHARSET_GUESSED,
    /** Base64 or quoted-printable with errors; what could be decoded is shown. */
    DAMAGED_ENCODING,
    /** A multipart without its boundary, shown as text. */
    DAMAGED_STRUCTURE,
    TEXT_CUT,
    /** A file is not what it claims to be. */
    TYPE_DISAGREES,
    /** Files lie packed in a winmail.dat, of whose words and messages Outlook alone knows. */
    WINMAIL
}
