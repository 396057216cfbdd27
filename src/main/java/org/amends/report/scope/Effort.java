package org.amends.report.scope;

/** What a case costs its customer. */
public enum Effort {
    /** How often they turned to us, the first time included. */
    CONTACTS,
    /** How often they had to come after us. */
    CHASERS,
    /** How often we asked them for something. */
    ASKED,
    /** Over how many ways they came. */
    CHANNELS,
    /** How often somebody else took their case over. */
    TRANSFERS,
    /** How often they had to say that it is not settled. */
    REPEATS
}
