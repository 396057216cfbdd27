package org.amends.returns.law;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.amends.order.snapshot.WithdrawalExclusion;

/**
 * What a shop promises beyond the law, in the version that was in force when the order was made. It never takes anything
 * from the customer: where the law gives more, the law counts.
 *
 * @param version by which it is found again
 * @param days calendar days from the last delivery, the day after being the first; 0 when the shop promises no return
 * @param condition the least that goods have to be; {@code USED} asks nothing
 * @param returnCost who pays for the way back of a return or a withdrawal
 * @param keptExclusions goods that it does not take back, by the codes of art. 16
 * @param keptCategories goods that it does not take back, by the categories of the order's lines
 * @param priceDays calendar days from the contract in which a lower price of its own is made good; 0 when it is not
 */
public record ShopPolicy(
        String version,
        int days,
        Condition condition,
        Payer returnCost,
        Set<WithdrawalExclusion> keptExclusions,
        Set<String> keptCategories,
        int priceDays) {

    public ShopPolicy {
        if (days < 0 || priceDays < 0) {
            throw new IllegalArgumentException("a policy has no negative days: " + days + ", " + priceDays);
        }
        keptExclusions = Collections.unmodifiableSet(new TreeSet<>(keptExclusions));
        keptCategories = Collections.unmodifiableSet(new TreeSet<>(keptCategories));
    }

    /** A shop that promises nothing: the law alone. */
    public static ShopPolicy none() {
        return new ShopPolicy("none", 0, Condition.USED, Payer.CUSTOMER, Set.of(), Set.of(), 0);
    }

    public boolean promisesReturns() {
        return days > 0;
    }
}
