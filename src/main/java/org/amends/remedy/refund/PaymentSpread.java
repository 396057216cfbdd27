package org.amends.remedy.refund;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.amends.money.Allocation;
import org.amends.money.Money;

/**
 * Over which payments an amount goes back, in the payments' own currency: the oldest first, none beyond what is left of it
 * (Directive 2011/83/EU, art. 13(1): the means that the customer paid with).
 */
public final class PaymentSpread {

    private PaymentSpread() {}

    /**
     * @param captured all that was taken over it
     * @param gone what has gone back over it, is on its way, or is reserved
     */
    public record Paid(String paymentId, Money captured, Money gone) {

        long left() {
            return Math.max(0, captured.minor() - gone.minor());
        }
    }

    /** What goes back over one payment. */
    public record Share(String paymentId, Money amount) {}

    /**
     * @param orderTotal all that the order cost, in its own currency
     * @param before what went back of it earlier, in its own currency
     * @param amount what goes back now, in the order's currency
     * @return empty when the payments leave no room for it, or are not all in one currency: a person has to look
     */
    public static Optional<List<Share>> of(Money orderTotal, Money before, Money amount, List<Paid> payments) {
        List<Currency> currencies = payments.stream()
                .map(paid -> paid.captured().currency())
                .distinct()
                .toList();
        if (currencies.size() != 1 || amount.minor() > orderTotal.minor() - before.minor()) {
            return Optional.empty();
        }
        return fill(inCurrency(currencies.get(0), orderTotal, before, amount, payments), payments);
    }

    /** At the rate of the day the customer paid, whatever it is today: the same part of what was captured. */
    private static Money inCurrency(
            Currency currency, Money orderTotal, Money before, Money amount, List<Paid> payments) {
        if (currency.equals(orderTotal.currency())) {
            return amount;
        }
        long captured =
                payments.stream().mapToLong(paid -> paid.captured().minor()).reduce(0, Math::addExact);
        return Allocation.ofPieces(
                new Money(captured, currency), Math.max(1, orderTotal.minor()), before.minor(), amount.minor());
    }

    private static Optional<List<Share>> fill(Money amount, List<Paid> payments) {
        long left = amount.minor();
        List<Share> shares = new ArrayList<>();
        for (Paid paid : payments) {
            long part = Math.min(left, paid.left());
            if (part > 0) {
                shares.add(new Share(paid.paymentId(), new Money(part, amount.currency())));
                left -= part;
            }
        }
        return left == 0 ? Optional.of(List.copyOf(shares)) : Optional.empty();
    }
}
