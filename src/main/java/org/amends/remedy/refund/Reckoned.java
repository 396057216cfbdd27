package org.amends.remedy.refund;

import java.util.Currency;
import java.util.List;
import org.amends.money.Money;

/**
 * What units of an order come to.
 *
 * @param lines the share of each line, in the order they were asked for
 * @param delivery the part of standard delivery
 */
public record Reckoned(List<LineShare> lines, Money delivery) {

    public Reckoned {
        lines = List.copyOf(lines);
    }

    /** @param amount with tax and after discounts, as it was paid */
    public record LineShare(String lineId, int units, Money amount) {}

    public Money total() {
        Currency currency = delivery.currency();
        long minor = lines.stream().mapToLong(line -> line.amount().minor()).reduce(delivery.minor(), Math::addExact);
        return new Money(minor, currency);
    }
}
