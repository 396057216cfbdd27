package org.amends.lifecycle;

/** What somebody is to a case. One person can be several: a lead who owns it is OWNER, LEAD and STAFF. */
public enum Party {
    CUSTOMER,
    OWNER,
    /** To whom a handover was offered. */
    RECEIVER,
    STAFF,
    LEAD,
    MANAGER,
    SYSTEM
}
