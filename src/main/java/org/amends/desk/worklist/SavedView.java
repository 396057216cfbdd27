package org.amends.desk.worklist;

import java.util.UUID;

/**
 * A list of cases that somebody keeps under a name.
 *
 * @param person whose it is
 * @param place from 1, in their order
 * @param shared whether their team sees it too
 * @param version goes up with every change of its name and of who sees it
 */
record SavedView(UUID id, UUID person, int place, String name, boolean shared, ViewFilter filter, int version) {

    /** So many for each person, as the database says too. */
    static final int MOST = 12;

    static final int LONGEST_NAME = 60;
}
