package org.amends.returns.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.time.BusinessCalendar;

/**
 * From when until when a consumer may withdraw: Directive 2011/83/EU, art. 9 and 10, and in the United Kingdom regulations
 * 30 and 31 of the Consumer Contracts Regulations 2013. Days are counted by Regulation 1182/71 in the consumer's zone.
 *
 * <p>The whole order has one period (L-12). It says nothing of whether there is a right: see {@link WithdrawalRight}.
 *
 * @param opens the contract; nobody has to wait for the goods (L-14)
 * @param ends the first instant that is too late; empty while nobody can say that the period runs out (L-15)
 * @param zone in which the days of the steps are meant
 * @param steps the way to the end, in order
 */
public record WithdrawalPeriod(Instant opens, Optional<Instant> ends, ZoneId zone, List<Step> steps) {

    public WithdrawalPeriod {
        steps = List.copyOf(steps);
    }

    /** @param calendar the law's for the consumer's country, see {@link LegalCalendar} */
    public static WithdrawalPeriod of(OrderSnapshot order, Supply supply, BusinessCalendar calendar) {
        Steps steps = new Steps(calendar);
        steps.at(Reason.CONTRACT_CONCLUDED, order.concludedAt());
        Possession possession = Possession.of(order, supply);
        possession
                .since()
                .ifPresentOrElse(since -> steps.at(possession.reason(), since), () -> steps.note(possession.reason()));
        Optional<Instant> ends = possession
                .since()
                .map(since -> end(since, order.terms().withdrawalInfoGivenAt(), steps, calendar.zone()));
        return new WithdrawalPeriod(order.concludedAt(), ends, calendar.zone(), steps.taken());
    }

    private static Instant end(Instant since, Optional<Instant> informed, Steps steps, ZoneId zone) {
        Instant initial = steps.count(Reason.FOURTEEN_DAYS, since, LegalLimits.FOURTEEN_DAYS_ROLLED);
        Optional<Instant> inTheYear =
                informed.filter(at -> !day(at, zone).isAfter(day(since, zone).plusMonths(12)));
        if (inTheYear.isEmpty()) {
            return steps.count(Reason.NOT_INFORMED, Steps.within(initial), LegalLimits.TWELVE_MONTHS_ROLLED);
        }
        Instant told = inTheYear.get();
        if (!told.isAfter(since)) {
            return initial;
        }
        steps.at(Reason.INFORMED_LATE, told);
        return steps.count(Reason.FOURTEEN_DAYS_FROM_NOTICE, told, LegalLimits.FOURTEEN_DAYS_ROLLED);
    }

    /** In time if submitted before the end, whenever it is read (L-06). */
    public boolean isOpenAt(Instant submitted) {
        return ends.filter(end -> !submitted.isBefore(end)).isEmpty();
    }

    /** The last day on which a declaration is in time, in the zone. */
    public Optional<LocalDate> lastDay() {
        return ends.map(end -> day(Steps.within(end), zone));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
