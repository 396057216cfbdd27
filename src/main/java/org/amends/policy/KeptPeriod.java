package org.amends.policy;

import java.time.Period;
import org.amends.time.Term;

/** How long a term keeps something: never shorter than it says, whatever its unit counts. */
final class KeptPeriod {

    private KeptPeriod() {}

    static Period of(Term term) {
        return switch (term.unit()) {
            case MONTHS -> Period.ofMonths(term.amount());
            // A week has at least one business day.
            case WEEKS, BUSINESS_DAYS -> Period.ofWeeks(term.amount());
            default -> Period.ofDays(term.amount());
        };
    }
}
