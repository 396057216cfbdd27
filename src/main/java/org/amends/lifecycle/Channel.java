package org.amends.lifecycle;

/** The way by which words come in or go out. */
public enum Channel {
    WEB,
    EMAIL,
    PHONE,
    POST,
    IN_PERSON,
    API;

    /** Words that only the memory keeps: whoever promised something this way writes it down for the customer (S0-15). */
    public boolean isSpoken() {
        return this == PHONE || this == IN_PERSON;
    }
}
