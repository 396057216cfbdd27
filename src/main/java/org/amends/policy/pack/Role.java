package org.amends.policy.pack;

/** Whom a rung reaches, lowest first. */
public enum Role {
    OWNER,
    TEAM_LEAD,
    DUTY_MANAGER,
    EXECUTIVE
}
