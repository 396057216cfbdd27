package org.amends.desk.money;

import java.util.Arrays;

/** What somebody may do to a refund on the page of its case, and what is said once it is done. */
public enum MoneyDeed {
    PROPOSED,
    APPROVED,
    DROPPED,
    PAID,
    FOUND;

    public static boolean knows(String name) {
        return Arrays.stream(values()).anyMatch(deed -> deed.name().equals(name));
    }
}
