package org.amends.returns;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.money.Money;

/** The price that somebody names in their own words, such as “149.00 EUR, your shop on Wednesday”. Two prices are none. */
final class PriceInWords {

    private static final String AMOUNT = "(\\d{1,9})(?:[.,](\\d{1,3}))?(?![\\d.,]*\\d)";

    private PriceInWords() {}

    static Optional<Money> in(String words, Currency currency) {
        String signs = Pattern.quote(currency.getCurrencyCode()) + "|" + Pattern.quote(currency.getSymbol(Locale.ROOT))
                + "|" + Pattern.quote(sign(currency));
        Matcher found = Pattern.compile(
                        "(?<![\\d.,])(?:(?:" + signs + ")\\s?" + AMOUNT + "|" + AMOUNT + "\\s?(?:" + signs + "))",
                        Pattern.CASE_INSENSITIVE)
                .matcher(words);
        Set<Long> prices = new TreeSet<>();
        while (found.find()) {
            boolean before = found.group(1) != null;
            Optional<Long> minor = minor(
                    found.group(before ? 1 : 3),
                    Optional.ofNullable(found.group(before ? 2 : 4)).orElse(""),
                    currency.getDefaultFractionDigits());
            if (minor.isEmpty()) {
                return Optional.empty();
            }
            prices.add(minor.get());
        }
        return prices.size() == 1 ? Optional.of(new Money(prices.iterator().next(), currency)) : Optional.empty();
    }

    private static String sign(Currency currency) {
        return switch (currency.getCurrencyCode()) {
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "USD" -> "$";
            default -> currency.getCurrencyCode();
        };
    }

    /** Empty for more decimals than the currency has: that may be a sign between thousands. */
    private static Optional<Long> minor(String whole, String decimals, int digits) {
        return decimals.length() > digits
                ? Optional.empty()
                : Optional.of(Long.parseLong(whole + decimals + "0".repeat(digits - decimals.length())));
    }
}
