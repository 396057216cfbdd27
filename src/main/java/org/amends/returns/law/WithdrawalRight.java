package org.amends.returns.law;

import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;

/** Whether a contract can be withdrawn from at all, and whether the page with the function is owed. */
public final class WithdrawalRight {

    private WithdrawalRight() {}

    /**
     * A consumer of a country with the right bought at least one thing that is not excluded by art. 16. Whether the
     * contract was concluded at a distance at all is for a person to find out when it was not concluded online.
     */
    public static boolean exists(OrderSnapshot order) {
        return order.buyer().consumer()
                && Regime.of(order.buyer().country()).hasWithdrawal()
                && order.lines().stream().anyMatch(WithdrawalRight::canBeReached);
    }

    /**
     * L-01, Directive 2011/83/EU, art. 11a: owed since 19 June 2026 for a contract that was concluded through an online
     * interface. The United Kingdom has no such duty (L-32).
     */
    public static boolean isFunctionOwed(OrderSnapshot order) {
        return exists(order)
                && order.terms().concludedOnline()
                && Regime.of(order.buyer().country()) == Regime.EU;
    }

    /** A sealed good is withdrawable until somebody breaks its seal. */
    private static boolean canBeReached(OrderLine line) {
        return Exclusion.of(line, Seal.INTACT).state() == Exclusion.State.NONE;
    }
}
