package org.amends.desk;

import java.util.Arrays;

/** What somebody may do to a refund on the page of its case, and what is said once it is done. */
enum MoneyDeed {
    PROPOSED,
    APPROVED,
    DROPPED,
    PAID,
    FOUND;

    static boolean knows(String name) {
        return Arrays.stream(values()).anyMatch(deed -> deed.name().equals(name));
    }
}
