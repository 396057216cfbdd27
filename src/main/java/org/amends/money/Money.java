package org.amends.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in the smallest unit of its currency.
 *
 * @param minor units of the currency's smallest coin as ISO 4217 counts them: cents for EUR, yen for JPY
 * @param currency ISO 4217, never a pseudo-currency without a number of decimals such as XAU
 */
public record Money(long minor, Currency currency) {

    public Money {
        if (minor < 0) {
            throw new IllegalArgumentException("an amount is not negative: " + minor);
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("not a currency that people pay in: " + currency);
        }
    }

    /** @throws IllegalArgumentException when the code is not an ISO 4217 currency */
    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    /** The amount in whole units of the currency, with exactly its decimals. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }
}
