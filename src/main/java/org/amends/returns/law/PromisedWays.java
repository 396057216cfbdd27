package org.amends.returns.law;

import java.time.Instant;
import java.util.Set;

/** What the shop promised of the way back. Whoever keeps its rules answers, as with {@link ShopPolicies}. */
public interface PromisedWays {

    /**
     * @param concludedAt when the contract was concluded: what was promised then never gets worse for it
     * @return how goods may come back where the shop pays for it
     */
    Set<ReturnMethod> methods(Instant concludedAt);

    /**
     * @param concludedAt when the contract was concluded
     * @return among which hours whoever has goods fetched can choose; none where the day is agreed with a person
     */
    Set<PickUpHours> pickUpHours(Instant concludedAt);

    /** Calendar days from a grant today in which goods should be on their way. */
    int sendDays();
}
