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
    /** There is no such topic, and nobody makes one for us. */
    TOPIC,
    /** The broker does not know us, or does not let us write there. */
    DENIED,
    /** The broker does not take it as it is, such as a message that is too large. */
    REJECTED,
    /** The way there is not set up, or not rightly. */
    SETUP,
    /** We could not make the message. */
    CONTENT
}
