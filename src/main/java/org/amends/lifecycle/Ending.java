package org.amends.lifecycle;

/** How a case came to its end. Only {@link #CONFIRMED} counts as resolved. */
public enum Ending {
    /** The customer says that the remedy worked. */
    CONFIRMED,
    /** The customer accepts a decision that needs nothing from us. */
    DECISION_ACCEPTED,
    /** Asked and reminded, the customer did not answer. */
    NO_ANSWER,
    WITHDRAWN
}
