package org.amends.guard;

import java.util.Locale;

/** What a letter can ask its customer for, and a case may know already. */
public enum Detail {
    NAME,
    EMAIL,
    PHONE,
    ADDRESS,
    ORDER_NUMBER,
    PURCHASE_DATE,
    PROOF_OF_PURCHASE,
    PHOTOGRAPH;

    /** The class of the phrases that name it. */
    String kind() {
        return "detail-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
