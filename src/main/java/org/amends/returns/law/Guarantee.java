package org.amends.returns.law;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.time.BusinessCalendar;

/**
 * How long the seller answers for a line, and how long nobody has to prove anything (L-25). In the United Kingdom the first
 * six months are presumed (L-36) and only the limitation of actions ends the right, which is not counted here.
 *
 * @param presumedUntil a fault that shows before is presumed to have been there from the start
 * @param ends the first instant at which a fault that shows is no longer the seller's; empty when no end is known
 * @param zone in which the days of the steps are meant
 */
public record Guarantee(Optional<Instant> presumedUntil, Optional<Instant> ends, ZoneId zone, List<Step> steps) {

    /** Where a fault stands that showed at some moment. */
    public enum Standing {
        /** Taken as the seller's; the customer is never asked to prove it. */
        PRESUMED,
        /** Within the guarantee, but no longer presumed. */
        COVERED,
        OVER,
        /** Nobody knows when the goods came, or whose law holds. */
        UNKNOWN
    }

    public Guarantee {
        steps = List.copyOf(steps);
    }

    /**
     * @param repaired whether the seller has repaired the line under the guarantee: twelve months more, once, however
     *     often (L-28); only for contracts from 31 July 2026
     */
    public static Guarantee of(
            OrderSnapshot order, String lineId, boolean repaired, GuaranteeTerms terms, BusinessCalendar calendar) {
        Steps steps = new Steps(calendar);
        Optional<Instant> delivered = Possession.ofLine(order, lineId);
        delivered.ifPresentOrElse(at -> steps.at(Reason.LINE_DELIVERED, at), () -> steps.note(Reason.DELIVERY_UNKNOWN));
        String country = order.buyer().country();
        boolean extended = repaired && RightToRepair.rules(order, calendar.zone());
        return switch (Regime.of(country)) {
            case EU -> european(delivered, terms.months(country), extended, steps, calendar.zone());
            case UNITED_KINGDOM -> british(delivered, steps, calendar.zone());
            case UNITED_STATES, OTHER ->
                new Guarantee(Optional.empty(), Optional.empty(), calendar.zone(), steps.taken());
        };
    }

    private static Guarantee european(
            Optional<Instant> delivered, int months, boolean extended, Steps steps, ZoneId zone) {
        Optional<Instant> presumed =
                delivered.map(at -> steps.count(Reason.FAULT_PRESUMED, at, LegalLimits.TWELVE_MONTHS));
        Optional<Instant> ends = delivered
                .map(at -> steps.count(Reason.GUARANTEE, at, LegalLimits.months(months)))
                .map(end -> extended
                        ? steps.count(Reason.GUARANTEE_EXTENDED, Steps.within(end), LegalLimits.TWELVE_MONTHS)
                        : end);
        return new Guarantee(presumed, ends, zone, steps.taken());
    }

    private static Guarantee british(Optional<Instant> delivered, Steps steps, ZoneId zone) {
        Optional<Instant> presumed = delivered.map(at -> steps.count(Reason.FAULT_PRESUMED, at, LegalLimits.months(6)));
        return new Guarantee(presumed, Optional.empty(), zone, steps.taken());
    }

    /** @param showed when the fault showed, or the claim if nobody said */
    public Standing at(Instant showed) {
        if (presumedUntil.isEmpty()) {
            return Standing.UNKNOWN;
        }
        if (showed.isBefore(presumedUntil.get())) {
            return Standing.PRESUMED;
        }
        return ends.filter(end -> !showed.isBefore(end)).isPresent() ? Standing.OVER : Standing.COVERED;
    }
}
