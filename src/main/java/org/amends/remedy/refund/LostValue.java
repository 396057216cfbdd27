package org.amends.remedy.refund;

import java.util.List;
import java.util.UUID;
import org.amends.money.Money;
import org.jdbi.v3.core.Handle;

/** What goods are worth less than was paid for them, as far as that may be kept back. Implemented by whoever inspects goods. */
public interface LostValue {

    /**
     * @param line of the case's frozen order
     * @param approved by a second person; until then it is in dispute
     */
    record Loss(String line, Money amount, boolean approved) {}

    /** All but what was refused. */
    List<Loss> losses(Handle handle, UUID caseId);
}
