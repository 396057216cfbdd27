package org.amends.lifecycle;

/** The way by which words come in or go out. */
public enum Channel {
    WEB,
    EMAIL,
    PHONE,
    POST,
    IN_PERSON,
    API
}
