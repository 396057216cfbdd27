package org.amends.remedy.refund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.money.Allocation;
import org.amends.money.Money;

/**
 * Over which payments an amount goes back: the means that the customer paid with come first (Directive 2011/83/EU, art. 13(1)),
 * each for its part of what is left on all of them, by largest remainder, and none beyond its own. A colleague pays the rest.
 */
final class PaymentSpread {

    private PaymentSpread() {}

    /** @param left minor units that were taken over it and have not gone back */
    record Room(String paymentId, long left) {}

    /** @param paymentId empty for what fits over none */
    record Share(Optional<String> paymentId, Money amount) {}

    /** @return shares that come to the amount, none of them of nothing; what fits over no payment is the last */
    static List<Share> of(Money amount, List<Room> rooms) {
        long room = rooms.stream().mapToLong(Room::left).reduce(0, Math::addExact);
        Money fits = new Money(Math.min(room, amount.minor()), amount.currency());
        List<Share> shares = new ArrayList<>();
        if (fits.minor() > 0) {
            List<Money> parts =
                    Allocation.byWeight(fits, rooms.stream().map(Room::left).toList());
            for (int i = 0; i < parts.size(); i++) {
                add(shares, Optional.of(rooms.get(i).paymentId()), parts.get(i));
            }
        }
        add(shares, Optional.empty(), new Money(amount.minor() - fits.minor(), amount.currency()));
        return List.copyOf(shares);
    }

    private static void add(List<Share> shares, Optional<String> paymentId, Money amount) {
        if (amount.minor() > 0) {
            shares.add(new Share(paymentId, amount));
        }
    }
}
