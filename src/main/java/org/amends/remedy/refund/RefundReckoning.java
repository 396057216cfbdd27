package org.amends.remedy.refund;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.money.Allocation;
import org.amends.money.Money;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.remedy.refund.PriceReductions.PriceReduction;

/**
 * Reckons refunds from the frozen snapshot of an order, and from nothing else: a price list of today has no say. All units
 * together come to exactly what was paid for them and for standard delivery, in whatever parts they come back, less what was
 * given back for them while they stayed because their price fell; what was
 * paid for express stays (Directive 2011/83/EU, art. 13(2)).
 */
public final class RefundReckoning {

    private final OrderSnapshot order;
    private final DeliveryBack deliveryBack;

    private final Map<String, List<PriceReduction>> reductions;

    public RefundReckoning(OrderSnapshot order, DeliveryBack deliveryBack) {
        this(order, deliveryBack, Map.of());
    }

    /** @param reductions what was given back for units that stayed, by line */
    public RefundReckoning(
            OrderSnapshot order, DeliveryBack deliveryBack, Map<String, List<PriceReduction>> reductions) {
        this.order = order;
        this.deliveryBack = deliveryBack;
        this.reductions = Map.copyOf(reductions);
    }

    /**
     * @param before units that were reckoned earlier, by line; a line that is missing has none
     * @param now units to reckon, by line
     * @throws IllegalArgumentException when a line is not the order's or has not that many units left
     */
    public Reckoned of(Map<String, Integer> before, Map<String, Integer> now) {
        Map<String, Integer> after = new HashMap<>(before);
        now.forEach((line, units) -> after.merge(line, units, Math::addExact));
        return new Reckoned(
                now.entrySet().stream()
                        .map(one -> share(one.getKey(), before.getOrDefault(one.getKey(), 0), one.getValue()))
                        .toList(),
                money(deliveryUpTo(after) - deliveryUpTo(before)));
    }

    private Reckoned.LineShare share(String id, int before, int units) {
        OrderLine line = order.line(id)
                .orElseThrow(() -> new IllegalArgumentException("no line of " + order.name() + ": " + id));
        if (before < 0 || units < 0 || units > line.ordered() - before) {
            throw new IllegalArgumentException(units + " after " + before + " of " + line.ordered());
        }
        return new Reckoned.LineShare(id, units, money(upTo(line, before + units) - upTo(line, before)));
    }

    /**
     * What the first of a line's units come to, in the order in which they come back: each takes its part of what is left, and
     * what was given back for those that stayed is gone from then on.
     */
    private long upTo(OrderLine line, int units) {
        long left = line.paid().minor();
        long sum = 0;
        int gone = 0;
        for (PriceReduction one : reductionsOf(line)) {
            int until = Math.min(units, line.ordered() - one.unitsOut());
            if (until > gone) {
                long pieces = pieces(left, line.ordered() - gone, until - gone);
                sum += pieces;
                left -= pieces;
                gone = until;
            }
            if (gone == units) {
                return sum;
            }
            left = Math.max(0, left - one.minor());
        }
        return sum + pieces(left, line.ordered() - gone, units - gone);
    }

    /** The earliest first: as long as nothing comes back, they are for all units. */
    private List<PriceReduction> reductionsOf(OrderLine line) {
        return reductions.getOrDefault(line.id(), List.of()).stream()
                .sorted(Comparator.comparingInt(PriceReduction::unitsOut).reversed())
                .toList();
    }

    private long pieces(long minor, int of, int pieces) {
        return pieces == 0
                ? 0
                : Allocation.ofPieces(money(minor), of, 0, pieces).minor();
    }

    private long deliveryUpTo(Map<String, Integer> units) {
        boolean whole = order.lines().stream().allMatch(line -> units.getOrDefault(line.id(), 0) == line.ordered());
        if (whole) {
            return order.delivery().standard().minor();
        }
        return deliveryBack == DeliveryBack.PRO_RATA ? proRata(units) : 0;
    }

    /** By value; where nothing but delivery cost money, by units. */
    private long proRata(Map<String, Integer> units) {
        BigInteger all = BigInteger.ZERO;
        BigInteger back = BigInteger.ZERO;
        boolean free = order.lines().stream().allMatch(line -> line.paid().minor() == 0);
        for (OrderLine line : order.lines()) {
            int gone = units.getOrDefault(line.id(), 0);
            long value = free ? line.ordered() : line.paid().minor();
            long part = free
                    ? gone
                    : Allocation.ofPieces(line.paid(), line.ordered(), 0, gone).minor();
            all = all.add(BigInteger.valueOf(value));
            back = back.add(BigInteger.valueOf(part));
        }
        BigInteger[] share = BigInteger.valueOf(order.delivery().standard().minor())
                .multiply(back)
                .divideAndRemainder(all);
        return share[0].longValueExact() + share[1].signum();
    }

    private Money money(long minor) {
        return new Money(minor, order.currency());
    }
}
