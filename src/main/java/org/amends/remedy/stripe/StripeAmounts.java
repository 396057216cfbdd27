package org.amends.remedy.stripe;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.amends.money.Money;

/** Stripe counts some currencies in other units than ISO 4217 does (docs.stripe.com/currencies). */
final class StripeAmounts {

    private static final int USUAL = 2;

    private static final Set<String> WITHOUT_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");

    private static final Set<String> WITH_THREE = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeAmounts() {}

    /** Empty when the amount is none that Stripe can carry. Of three decimals, the last has to be 0. */
    static Optional<Long> of(Money money) {
        BigDecimal scaled = money.toDecimal().movePointRight(decimals(money.currency()));
        boolean whole = scaled.stripTrailingZeros().scale() <= 0;
        boolean round = decimals(money.currency()) < 3 || money.minor() % 10 == 0;
        return whole && round ? Optional.of(scaled.longValueExact()) : Optional.empty();
    }

    /** The reverse; empty for a currency or an amount that nobody pays in. */
    static Optional<Money> money(long amount, String code) {
        try {
            Currency currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
            BigDecimal decimal = BigDecimal.valueOf(amount, decimals(currency));
            return Optional.of(new Money(
                    decimal.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency));
        } catch (IllegalArgumentException | ArithmeticException nobodyPaysThat) {
            return Optional.empty();
        }
    }

    private static int decimals(Currency currency) {
        String code = currency.getCurrencyCode();
        return WITHOUT_DECIMALS.contains(code) ? 0 : WITH_THREE.contains(code) ? 3 : USUAL;
    }
}
