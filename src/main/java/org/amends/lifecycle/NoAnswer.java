package org.amends.lifecycle;

/** Why a message of the customer needs no answer. */
public enum NoAnswer {
    THANKS,
    /** What it asks was answered by word of mouth. */
    ANSWERED_ALREADY,
    SENT_TWICE,
    /** The customer lets us know something and waits for nothing. */
    FOR_INFORMATION,
    /** In the words of whoever says it. */
    OTHER
}
