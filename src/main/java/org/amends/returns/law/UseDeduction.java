package org.amends.returns.law;

import java.time.Instant;
import org.amends.time.BusinessCalendar;
import org.amends.time.DueDate;

/** What a refund may be reduced by for the use that a consumer had of goods before a final rejection in the United Kingdom. */
public final class UseDeduction {

    private UseDeduction() {}

    /**
     * L-36, Consumer Rights Act 2015, s. 24(10): none in the first six months, unless it is a motor vehicle.
     *
     * @param ready when ownership, delivery and installation had all happened
     */
    public static boolean isAllowed(Instant ready, Instant rejected, boolean motorVehicle, BusinessCalendar calendar) {
        return motorVehicle || !rejected.isBefore(DueDate.of(ready, LegalLimits.months(6), calendar));
    }
}
