package org.amends.lifecycle;

import java.math.BigInteger;
import java.util.List;
import org.amends.money.Money;

/**
 * How an amount comes about (S1-31).
 *
 * @param rule by which it is what it is
 * @param lines what it is made of, in its currency; none when it is one thing
 */
public record Reckoning(String rule, List<SumLine> lines) {

    public Reckoning {
        lines = List.copyOf(lines);
    }

    boolean comesTo(Money amount) {
        return lines.isEmpty()
                || lines.stream()
                        .map(line -> BigInteger.valueOf(line.minor()))
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .equals(BigInteger.valueOf(amount.minor()));
    }
}
