package org.amends.desk.form;

import java.util.Currency;
import java.util.List;
import org.amends.decision.DecisionInput;

/** A sum as people write it: a thing and its amount on each line, such as “Delivery 5.00” or “For the use of it: -12,50”. */
public final class SumLines {

    private static final String MINUS = "-−–";

    private SumLines() {}

    /**
     * @param currency ISO 4217; its decimals are those of every line
     * @throws IllegalArgumentException when a line has no thing or no amount, or the currency is none
     * @throws ArithmeticException when an amount has more decimals than the currency
     */
    public static List<DecisionInput.SumLineInput> read(String text, String currency) {
        int decimals = Currency.getInstance(currency.strip()).getDefaultFractionDigits();
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> read(line, decimals))
                .toList();
    }

    private static DecisionInput.SumLineInput read(String line, int decimals) {
        int space = line.lastIndexOf(' ');
        String what = line.substring(0, Math.max(0, space))
                .strip()
                .replaceFirst("[:=]$", "")
                .strip();
        if (what.isEmpty()) {
            throw new IllegalArgumentException("a line says what its amount is for: " + line);
        }
        return new DecisionInput.SumLineInput(what, minor(line.substring(space + 1), decimals));
    }

    private static long minor(String amount, int decimals) {
        boolean off = MINUS.indexOf(amount.charAt(0)) >= 0;
        long minor = Inputs.minor(amount.substring(off ? 1 : 0), decimals);
        return off ? -minor : minor;
    }
}
