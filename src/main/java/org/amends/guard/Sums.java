package org.amends.guard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums of money as people write them: “€189.00”, “1 234,50 EUR”, “20 евро”. */
final class Sums {

    private static final String CURRENCY =
            "(?:[€$£₽]|(?:EUR|USD|GBP|CZK|RUB|SEK|PLN|euro|eurot|eurov|eura|eur|евро)(?![\\p{L}]))";

    private static final String NUMBER = "[0-9](?:[0-9.,'\\u00a0\\u202f]|\\x20(?=[0-9]{3}(?![0-9]))){0,30}+";

    /** Bounded and possessive, so that no text makes it go back. */
    private static final Pattern SUM = Pattern.compile("(?:" + CURRENCY + "[\\x20\\u00a0]?+(" + NUMBER
            + "))|(?<![0-9.,])(" + NUMBER + ")[\\x20\\u00a0]?+" + CURRENCY);

    private static final Pattern ANY = Pattern.compile(NUMBER);

    private Sums() {}

    record Sum(BigDecimal value, Span span) {}

    static List<Sum> in(String text) {
        if (!Digits.areIn(text, 1)) {
            return List.of();
        }
        List<Sum> sums = new ArrayList<>();
        Matcher sum = SUM.matcher(text);
        while (sum.find()) {
            String before = Objects.requireNonNullElse(sum.group(1), "");
            String number = before.isEmpty() ? Objects.requireNonNullElse(sum.group(2), "") : before;
            sums.add(new Sum(value(number), new Span(sum.start(), sum.end())));
        }
        return sums;
    }

    /** Every number of a text, whatever it counts. */
    static List<BigDecimal> numbers(String text) {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher number = ANY.matcher(text);
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
