package org.amends.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers by which things are found: orders, parcels, transfers. Six characters or more, four of them digits. */
final class LongNumbers {

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}0-9+@./-])[\\p{L}0-9][\\p{L}0-9-]{5,40}+(?![\\p{L}0-9@])");

    private static final int DIGITS = 4;

    private LongNumbers() {}

    static List<Span> in(String text) {
        if (!Digits.areIn(text, DIGITS)) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Span span = new Span(word.start(), word.end());
            if (isNumber(word.group()) && References.in(word.group()).isEmpty()) {
                found.add(span);
            }
        }
        return found;
    }

    static String canonical(String number) {
        return number.replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** A date in digits is none. */
    private static boolean isNumber(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        return digits >= DIGITS && !word.matches("\\d{1,4}-\\d{1,2}-\\d{1,4}");
    }
}
