package org.amends.web;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.CurrencyAmount;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Locale;

/** Amounts as people write them: "€189.00". */
public final class Amounts {

    private Amounts() {}

    /**
     * @param minor in units of the currency's smallest coin; negative for what is taken off
     * @param currency ISO 4217
     */
    public static String text(long minor, String currency, Locale locale) {
        int decimals = java.util.Currency.getInstance(currency).getDefaultFractionDigits();
        CurrencyAmount amount = new CurrencyAmount(BigDecimal.valueOf(minor, decimals), Currency.getInstance(currency));
        return NumberFormat.getCurrencyInstance(ULocale.forLocale(locale)).format(amount);
    }
}
