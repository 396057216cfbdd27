package org.amends.people;

/** What a member of staff may do. {@link Roles} has the same names as constants for annotations. */
public enum StaffRole {
    AGENT,
    LEAD,
    MANAGER,
    ADMIN,
    AUDITOR,
    SHOP,
    WAREHOUSE
}
