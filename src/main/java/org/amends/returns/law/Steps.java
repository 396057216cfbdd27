package org.amends.returns.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amends.time.BusinessCalendar;
import org.amends.time.DueDate;
import org.amends.time.Explanation;
import org.amends.time.Limit;

/** Counts on one calendar and keeps the way. */
final class Steps {

    private final BusinessCalendar calendar;
    private final List<Step> taken = new ArrayList<>();

    Steps(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    void at(Reason reason, Instant at) {
        taken.add(Step.at(reason, at));
    }

    void note(Reason reason) {
        taken.add(Step.of(reason));
    }

    void on(Reason reason, LocalDate day) {
        taken.add(Step.on(reason, day));
    }

    /** The instant at which the limit ends, counted from the day of that instant. */
    Instant count(Reason reason, Instant from, Limit limit) {
        Explanation counted = DueDate.explain(from, limit, calendar);
        on(reason, counted.rolledFrom().orElseGet(counted::lastDay));
        counted.daysOff().forEach(off -> taken.add(Step.skipped(off)));
        counted.rolledFrom().ifPresent(day -> on(Reason.MOVED_TO, counted.lastDay()));
        return counted.due();
    }

    /** The same without a step. */
    Instant end(Instant from, Limit limit) {
        return DueDate.of(from, limit, calendar);
    }

    List<Step> taken() {
        return List.copyOf(taken);
    }

    /** An end at 24:00 belongs to the day that ends. */
    static Instant within(Instant end) {
        return end.minusNanos(1);
    }
}
