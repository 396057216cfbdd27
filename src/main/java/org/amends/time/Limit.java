package org.amends.time;

/**
 * How long something may take and how that is counted. {@link #of} is the usual way to count each unit; what differs is
 * said with {@link #with}.
 */
public record Limit(Term term, Counting counting, Until until, Roll roll, Arrival arrival) {

    /** @throws IllegalArgumentException if minutes or hours are counted like days, or a first day counts of none */
    public Limit {
        if (!term.unit().countsDays()
                && (counting != Counting.NEXT_DAY || until != Until.INSTANT || roll != Roll.NONE)) {
            throw new IllegalArgumentException("A term of " + term
                    + " ends at an instant: it has no first day, no last day and no day off to move from.");
        }
        if (term.amount() == 0 && counting != Counting.NEXT_DAY) {
            throw new IllegalArgumentException(
                    "A term of " + term + " ends before the day that would count as its first.");
        }
    }

    /**
     * Minutes and hours end at an instant, business days at the last closing, days, weeks and months at 24:00. The day
     * after the start is day 1, no end is moved, and the business units count from the next opening.
     */
    public static Limit of(Term term) {
        Unit unit = term.unit();
        return new Limit(
                term,
                Counting.NEXT_DAY,
                usualEnd(unit),
                Roll.NONE,
                unit.isBusiness() ? Arrival.NEXT_OPENING : Arrival.AS_IT_IS);
    }

    private static Until usualEnd(Unit unit) {
        if (!unit.countsDays()) {
            return Until.INSTANT;
        }
        return unit.isBusiness() ? Until.CLOSE_OF_BUSINESS : Until.END_OF_DAY;
    }

    public Limit with(Counting other) {
        return new Limit(term, other, until, roll, arrival);
    }

    public Limit with(Until other) {
        return new Limit(term, counting, other, roll, arrival);
    }

    public Limit with(Roll other) {
        return new Limit(term, counting, until, other, arrival);
    }

    public Limit with(Arrival other) {
        return new Limit(term, counting, until, roll, other);
    }

    public Unit unit() {
        return term.unit();
    }
}
