package org.amends.people;

/** The open cases of somebody who leaves. Implemented by the feature that owns cases. */
public interface Caseload {

    /**
     * Gives every open case of the leaver to another active person, each with its event and in its own transaction.
     * Called before the leaver is deactivated; called again when a case arrived in between. Does nothing when there is
     * no open case. Whatever it throws stops the deactivation.
     *
     * @param actor the administrator who deactivates
     */
    void handOver(StaffMember leaver, StaffMember actor);
}
