package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Knows the cases of those who were given something: the giver paid, and need not hear of it. */
@ApplicationScoped
class Gifts {

    private static final String BY_CODE =
            "SELECT EXISTS (SELECT FROM case_order_hint WHERE case_id = :case AND found_by = 'GIFT_CODE')";

    /** Whether the order was found by the code that came with a gift. */
    boolean isReceivers(Handle handle, UUID caseId) {
        return handle.createQuery(BY_CODE)
                .bind("case", caseId)
                .mapTo(Boolean.class)
                .one();
    }
}
