package org.amends.guard;

import java.time.Instant;

/** Something that is done for the customer, by a named person, until an instant. */
public record Deed(String what, String owner, Instant by) {

    boolean complete() {
        return !what.isBlank() && !owner.isBlank();
    }

    /** Whether somebody is still to do it. */
    boolean ahead(Instant now) {
        return complete() && !by.isBefore(now);
    }
}
