package org.amends.exchange;

import java.util.Optional;
import org.amends.money.Money;

/**
 * So many units of a line for an article that goes out instead.
 *
 * @param line of the order, its id at the shop
 * @param article as people call it
 * @param articleNumber as the shop's system calls it
 * @param credited what was paid for the units, as the case froze it
 * @param price of the article with tax, for all units; empty when it goes out free of charge (Directive (EU) 2019/771, art. 14)
 */
public record ExchangeOffer(
        String line, int units, String article, Optional<String> articleNumber, Money credited, Optional<Money> price) {

    /** @throws IllegalArgumentException for another currency, or no unit */
    public ExchangeOffer {
        if (units < 1
                || price.filter(money -> !money.currency().equals(credited.currency()))
                        .isPresent()) {
            throw new IllegalArgumentException(units + " for " + price + ", paid " + credited);
        }
    }

    /** What the customer has to agree to before anything goes out; empty where they pay nothing. */
    public Optional<Money> dearer() {
        return price.flatMap(money -> above(money, credited));
    }

    /** What goes back to the customer; empty where nothing does. */
    public Optional<Money> cheaper() {
        return price.flatMap(money -> above(credited, money));
    }

    private static Optional<Money> above(Money one, Money other) {
        return one.minor() > other.minor()
                ? Optional.of(new Money(one.minor() - other.minor(), one.currency()))
                : Optional.empty();
    }

    /** What of the line's money goes into the article, in minor units: nobody is paid it as well. */
    public long used() {
        return credited.minor() - cheaper().map(Money::minor).orElse(0L);
    }

    ExchangeState first() {
        return dearer().isPresent() ? ExchangeState.OFFERED : ExchangeState.TO_SEND;
    }
}
