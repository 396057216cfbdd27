package org.amends.guard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sums of money as people write them: “€189.00”, “1 234,50 EUR”, “20 евро”. */
final class Sums {

    private static final List<String> CURRENCIES = List.of(
            "€", "$", "£", "₽", "EUR", "USD", "GBP", "CZK", "RUB", "SEK", "PLN", "euro", "eurot", "eurov", "eura",
            "eur", "евро");
    private static final List<String> NONE = List.of();

    /** Next to most numbers stands no currency; to know that takes one look. */
    private static final String FIRST = each(currency -> currency.substring(0, 1));

    private static final String LAST = each(currency -> currency.substring(currency.length() - 1));

    private static final String DIGITS = "0123456789";
    private static final String INSIDE = DIGITS + ".,";
    private static final String SPACES = " \u00a0";

    /** All that {@link #NUMBER} may have, and so what stands between a number and the first character of its currency. */
    private static final String OF_NUMBERS = INSIDE + "' \u00a0\u202f";

    private static final int LONGEST = 31;

    /** Bounded and possessive, so that no text makes it go back. */
    private static final Pattern NUMBER =
            Pattern.compile("[0-9](?:[0-9.,'\\u00a0\\u202f]|\\x20(?=[0-9]{3}(?![0-9]))){0,30}+");

    private Sums() {}

    private static String each(UnaryOperator<String> part) {
        return CURRENCIES.stream().map(part).collect(Collectors.joining());
    }

    record Sum(BigDecimal value, Span span) {}

    static List<Sum> in(String text) {
        List<Sum> sums = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        // A currency belongs to one number: what follows a sum does not look back into it.
        int free = 0;
        for (int at = 0; at < text.length(); at++) {
            if (begins(text, at)
                    && mayBeSum(text, at, free)
                    && number.region(at, text.length()).lookingAt()) {
                int start = startWithCurrency(text, at, free);
                int end = start < at ? number.end() : endWithCurrency(text, number.end());
                if (start < at || end > number.end()) {
                    sums.add(new Sum(value(number.group()), new Span(start, end)));
                    free = end;
                    at = end - 1;
                }
            }
        }
        return sums;
    }

    /** The middle of a number is none. */
    private static boolean begins(String text, int at) {
        return isOneOf(DIGITS, text, at) && (at == 0 || !isOneOf(INSIDE, text, at - 1));
    }

    /** Whether a currency may stand at either side; most numbers are none of money, and this is cheaper than to read them. */
    private static boolean mayBeSum(String text, int number, int free) {
        if (startWithCurrency(text, number, free) < number) {
            return true;
        }
        int end = number;
        while (end - number <= LONGEST && isOneOf(OF_NUMBERS, text, end)) {
            end++;
        }
        return isOneOf(FIRST, text, end);
    }

    /** Where a currency before the number begins, at most one space away; the number itself where there is none. */
    private static int startWithCurrency(String text, int number, int free) {
        int end = number > free && isOneOf(SPACES, text, number - 1) ? number - 1 : number;
        for (String currency : end > free && isOneOf(LAST, text, end - 1) ? CURRENCIES : NONE) {
            int start = end - currency.length();
            if (start >= free && text.startsWith(currency, start)) {
                return start;
            }
        }
        return number;
    }

    private static int endWithCurrency(String text, int number) {
        int start = isOneOf(SPACES, text, number) ? number + 1 : number;
        for (String currency : isOneOf(FIRST, text, start) ? CURRENCIES : NONE) {
            int end = start + currency.length();
            if (text.startsWith(currency, start) && (currency.length() == 1 || !goesOn(text, end))) {
                return end;
            }
        }
        return number;
    }

    private static boolean isOneOf(String characters, String text, int at) {
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean goesOn(String text, int at) {
        return at < text.length() && Character.isLetter(text.codePointAt(at));
    }

    /** Every number of a text, whatever it counts. */
    static List<BigDecimal> numbers(String text) {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.add(value(number.group()));
        }
        return numbers;
    }

    /** The last mark before one or two digits separates the cents; every other one separates thousands. */
    private static BigDecimal value(String written) {
        String digits = written.replaceAll("[^0-9.,]", "").replaceAll("[.,]+$", "");
        int mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean cents = mark >= 0 && digits.length() - mark - 1 <= 2;
        String whole = (cents ? digits.substring(0, mark) : digits).replaceAll("[.,]", "");
        BigDecimal value =
                new BigDecimal((whole.isEmpty() ? "0" : whole) + (cents ? "." + digits.substring(mark + 1) : ""));
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
