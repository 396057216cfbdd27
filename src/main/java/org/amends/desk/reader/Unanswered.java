package org.amends.desk.reader;

import org.amends.people.StaffMember;

/** How much waits for a person besides their cases. Implemented by the feature that owns it. */
public interface Unanswered {

    int by(StaffMember member);
}
