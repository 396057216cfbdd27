package org.amends.returns.law;

import org.amends.time.Counting;
import org.amends.time.Limit;
import org.amends.time.Roll;
import org.amends.time.Term;

/** How long the law gives, and how it counts: the day after the event is the first, the last ends at 24:00. */
final class LegalLimits {

    /** For what a trader owes. Regulation 1182/71 would let it end on a working day; we don't take that time. */
    static final Limit FOURTEEN_DAYS = days(14);

    /** For what a consumer may do: never cut short by a day off (Regulation 1182/71, art. 3(4)). */
    static final Limit FOURTEEN_DAYS_ROLLED = FOURTEEN_DAYS.with(Roll.NEXT_WORKING_DAY);

    /** "Beginning with the day": the day of the event is the first (Consumer Rights Act 2015, s. 20(15)). */
    static final Limit FOURTEEN_DAYS_WITH_FIRST = FOURTEEN_DAYS.with(Counting.INCLUSIVE);

    static final Limit TWELVE_MONTHS = months(12);

    static final Limit TWELVE_MONTHS_ROLLED = TWELVE_MONTHS.with(Roll.NEXT_WORKING_DAY);

    private LegalLimits() {}

    static Limit days(int days) {
        return Limit.of(Term.parse(days + " calendar days"));
    }

    static Limit months(int months) {
        return Limit.of(Term.parse(months + " months"));
    }
}
