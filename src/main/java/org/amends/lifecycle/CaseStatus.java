package org.amends.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/** Where a case is. Escalation is a level of its deadlines, never a status. */
public enum CaseStatus {
    RECEIVED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    WAITING_FOR_CUSTOMER,
    DECIDED,
    REMEDY_DUE,
    SETTLED,
    CLOSED,
    WITHDRAWN;

    /** Open cases have an active owner and a running deadline at every moment. */
    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }

    static Set<CaseStatus> open() {
        EnumSet<CaseStatus> open = EnumSet.allOf(CaseStatus.class);
        open.removeIf(status -> !status.isOpen());
        return open;
    }
}
