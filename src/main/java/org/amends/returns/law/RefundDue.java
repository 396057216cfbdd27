package org.amends.returns.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.amends.time.BusinessCalendar;

/**
 * When the money of a withdrawal is due. The EU and the United Kingdom count differently: there fourteen days from the
 * declaration, and the money may wait for the goods (L-17, L-18); here fourteen days from the goods (L-33). A due date of a
 * trader is not moved off a Sunday.
 *
 * @param due empty while the goods are out and nothing proves that they were sent
 * @param notBefore it can't be due earlier, whatever happens from now on; the due date once it is known
 * @param latestIfSentInTime the due date if the customer sends within the fourteen days of art. 14(1) and proves it on the
 *     last of them; empty when that day is over, for then nothing bounds it
 * @param zone in which the days of the steps are meant
 */
public record RefundDue(
        Optional<Instant> due, Instant notBefore, Optional<Instant> latestIfSentInTime, ZoneId zone, List<Step> steps) {

    public RefundDue {
        steps = List.copyOf(steps);
    }

    /**
     * @param declared when the trader was told of the withdrawal: it was submitted
     * @param calendar gives the zone of the consumer
     */
    public static RefundDue of(
            Regime regime, Instant declared, GoodsBack goods, BusinessCalendar calendar, Instant now) {
        Steps steps = new Steps(calendar);
        steps.at(Reason.WITHDRAWAL_DECLARED, declared);
        return regime == Regime.UNITED_KINGDOM
                ? UkRefund.due(declared, goods, calendar.zone(), steps, now)
                : EuRefund.due(declared, goods, calendar.zone(), steps, now);
    }

    /** L-35, Consumer Rights Act 2015, s. 20(15): fourteen days, the day of agreeing to the rejection being the first. */
    public static RefundDue afterAgreedRejection(Instant agreed, BusinessCalendar calendar) {
        Steps steps = new Steps(calendar);
        steps.at(Reason.REFUND_AGREED, agreed);
        Instant due = steps.count(Reason.FOURTEEN_DAYS_WITH_FIRST, agreed, LegalLimits.FOURTEEN_DAYS_WITH_FIRST);
        return known(due, calendar.zone(), steps);
    }

    static RefundDue known(Instant due, ZoneId zone, Steps steps) {
        return new RefundDue(Optional.of(due), due, Optional.of(due), zone, steps.taken());
    }

    /** What stands in the way of promising the money by that moment. */
    public Optional<Obstacle> obstacle(Instant by) {
        return due.filter(by::isAfter).map(end -> Obstacle.of("claim.money-late", "by"));
    }

    /** The last day on which the money is in time, in the zone. */
    public Optional<LocalDate> lastDay() {
        return due.map(end -> LocalDate.ofInstant(Steps.within(end), zone));
    }
}
