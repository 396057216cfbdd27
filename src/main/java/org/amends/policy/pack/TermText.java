package org.amends.policy.pack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.time.Term;
import org.amends.time.Unit;

/** A term in words ("2 business days") or, for one unit, in ISO 8601 ("P30D", "PT4H"). */
final class TermText {

    private static final Pattern ISO = Pattern.compile("P([0-9]{1,6})([YMWD])|PT([0-9]{1,6})([HM])");
    private static final int MONTHS_A_YEAR = 12;

    private TermText() {}

    /** @throws IllegalArgumentException with a sentence that says what was expected */
    static Term parse(String text) {
        if (text.length() > 100) {
            throw new IllegalArgumentException(
                    "\"" + Shown.of(text) + "\" is no term: write for instance 2 business days.");
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? iso(iso) : Term.parse(text);
    }

    private static Term iso(Matcher iso) {
        if (iso.group(3) != null) {
            return new Term(Integer.parseInt(iso.group(3)), iso.group(4).equals("H") ? Unit.HOURS : Unit.MINUTES);
        }
        int amount = Integer.parseInt(iso.group(1));
        return switch (iso.group(2)) {
            case "Y" -> new Term(amount * MONTHS_A_YEAR, Unit.MONTHS);
            case "M" -> new Term(amount, Unit.MONTHS);
            case "W" -> new Term(amount, Unit.WEEKS);
            default -> new Term(amount, Unit.CALENDAR_DAYS);
        };
    }
}
