package org.amends.outbox.receiver;

/** Why a message did not arrive. All that is kept of it: what a receiver answered is nobody's to read here. */
public enum Failure {
    /** A status other than 2xx. */
    STATUS,
    /** It points elsewhere, where nobody goes. */
    REDIRECT,
    /** Its name is not known. */
    NAME,
    /** Its address, port or scheme is not one that may be called. */
    ADDRESS,
    CONNECTION,
    /** Its certificate is not for this host, or nobody vouches for it. */
    TLS,
    TIMEOUT,
    /** We could not make the message. */
    CONTENT
}
