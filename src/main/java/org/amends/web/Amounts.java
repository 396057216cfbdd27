package org.amends.web;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.CurrencyAmount;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.amends.money.Money;

/** Amounts as people write them: "€189.00". */
public final class Amounts {

    private Amounts() {}

    /** @param minor in units of the currency's smallest coin */
    public static String text(long minor, String currency, Locale locale) {
        CurrencyAmount amount =
                new CurrencyAmount(Money.of(minor, currency).toDecimal(), Currency.getInstance(currency));
        return NumberFormat.getCurrencyInstance(ULocale.forLocale(locale)).format(amount);
    }
}
