package org.amends.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Parts of an amount, in whole minor units, that add up to exactly the amount. */
public final class Allocation {

    private Allocation() {}

    /**
     * By largest remainder; among equal remainders the earlier part gets the unit.
     *
     * @param weights none negative, at least one positive
     */
    public static List<Money> byWeight(Money whole, List<Long> weights) {
        if (weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a weight is not negative: " + weights);
        }
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("nothing to split by: " + weights);
        }
        List<BigInteger[]> shares = weights.stream()
                .map(weight -> BigInteger.valueOf(weight)
                        .multiply(BigInteger.valueOf(whole.minor()))
                        .divideAndRemainder(sum))
                .toList();
        List<Long> minor = new ArrayList<>(
                shares.stream().map(share -> share[0].longValueExact()).toList());
        long left = whole.minor() - minor.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, minor.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> minor.set(i, minor.get(i) + 1));
        return minor.stream().map(part -> new Money(part, whole.currency())).toList();
    }

    /**
     * What {@code now} of {@code n} equal pieces are worth when {@code before} are gone already. However the pieces are taken,
     * all of them together are worth the whole: the last one takes the remainder.
     */
    public static Money ofPieces(Money whole, long n, long before, long now) {
        if (before < 0 || now < 0 || n < 1 || now > n - before) {
            throw new IllegalArgumentException(now + " after " + before + " of " + n);
        }
        return new Money(upTo(whole, n, before + now) - upTo(whole, n, before), whole.currency());
    }

    private static long upTo(Money whole, long n, long pieces) {
        return BigInteger.valueOf(whole.minor())
                .multiply(BigInteger.valueOf(pieces))
                .divide(BigInteger.valueOf(n))
                .longValueExact();
    }
}
