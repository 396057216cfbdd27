package org.amends.returns.law;

import java.time.LocalDate;
import java.time.ZoneId;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;

/** Directive (EU) 2024/1799: what it changes for contracts from 31 July 2026 (L-31). */
public final class RightToRepair {

    private static final LocalDate FROM = LocalDate.of(2026, 7, 31);

    private RightToRepair() {}

    /** Whether a repair lengthens the guarantee (L-28) and has to be announced before the choice (L-27). */
    public static boolean rules(OrderSnapshot order, ZoneId zone) {
        return Regime.of(order.buyer().country()) == Regime.EU
                && !LocalDate.ofInstant(order.concludedAt(), zone).isBefore(FROM);
    }

    /** L-31: the maker of goods of annex II has to repair them at a reasonable price, also after the guarantee. */
    public static boolean hasMakersRepair(OrderSnapshot order, OrderLine line, ZoneId zone) {
        return line.repairable() && rules(order, zone);
    }
}
