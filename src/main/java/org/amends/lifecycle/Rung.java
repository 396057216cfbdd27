package org.amends.lifecycle;

/** Whom an escalation step reaches, lowest first. The last rung is always a named person. */
public enum Rung {
    OWNER,
    LEAD,
    DUTY_MANAGER,
    EXECUTIVE;

    /** The one above; the top rung stays where it is. */
    public Rung next() {
        return this == EXECUTIVE ? EXECUTIVE : values()[ordinal() + 1];
    }
}
