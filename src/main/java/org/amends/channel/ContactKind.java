package org.amends.channel;

import java.util.List;

/** What came in, or did not get through, and waits for a person. */
public enum ContactKind {
    MISSED_CALL,
    /** A letter or mail that came back. */
    BOUNCE,
    /** Words that were left: on a machine, on a note. */
    MESSAGE,
    /** A parcel that belongs to no case. It is taken in where parcels are, and ends there. */
    PARCEL;

    /** What somebody may report as a contact and nothing else. */
    static final List<ContactKind> REPORTED = List.of(MISSED_CALL, BOUNCE, MESSAGE);
}
