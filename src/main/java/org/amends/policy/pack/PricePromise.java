package org.amends.policy.pack;

import java.util.List;
import org.amends.time.Term;
import org.amends.time.Unit;

/**
 * Within which time from the purchase a lower price of the shop's own is made good (S1-32, S4-8).
 *
 * @param days calendar days, the day after the purchase being the first; at least 1
 * @param restrictions conditions such as certain days of the week, as written; always refused
 */
public record PricePromise(int days, List<String> restrictions) {

    private static final int DAYS_A_WEEK = 7;
    private static final int LONGEST = 366;

    public PricePromise {
        restrictions = List.copyOf(restrictions);
    }

    /** @throws IllegalArgumentException with a sentence for a term that is not of whole days, or of none */
    static PricePromise of(Term term, List<String> restrictions) {
        if (term.unit() != Unit.CALENDAR_DAYS && term.unit() != Unit.WEEKS) {
            throw new IllegalArgumentException("A price is promised for calendar days or weeks, not for " + term
                    + ": a customer counts on the calendar.");
        }
        int days = term.unit() == Unit.WEEKS ? term.amount() * DAYS_A_WEEK : term.amount();
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException(
                    "A price is promised for 1 to " + LONGEST + " calendar days, not for " + term + ".");
        }
        return new PricePromise(days, restrictions);
    }

    PricePromise orBetter(PricePromise other) {
        return other.days > days ? other : this;
    }
}
