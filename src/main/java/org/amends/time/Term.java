package org.amends.time;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long something may take, for instance "2 business days". Its notation is a number and a unit in English; {@link
 * #toString} writes what {@link #parse} reads. Zero is a term: "0 business days" ends on the day it starts.
 */
public record Term(int amount, Unit unit) {

    private static final Duration LONGEST = Duration.ofDays(36_525);

    /** @throws IllegalArgumentException if the amount is negative or the term is longer than a hundred years */
    public Term {
        if (amount < 0) {
            throw new IllegalArgumentException("A term can't be negative: " + amount + " " + unit.word(amount) + ".");
        }
        if (unit.least().multipliedBy(amount).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A term of " + amount + " " + unit.word(amount) + " is longer than a hundred years.");
        }
    }

    /** @throws IllegalArgumentException with a sentence that says what was expected */
    public static Term parse(CharSequence text) {
        String[] words = text.toString().strip().toLowerCase(Locale.ROOT).split("\\s+", 2);
        if (words.length < 2 || !words[0].chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
            throw nonsense(text);
        }
        try {
            return new Term(Integer.parseInt(words[0]), unit(words[1], text));
        } catch (NumberFormatException e) {
            throw nonsense(text);
        }
    }

    private static Unit unit(String words, CharSequence text) {
        String word = String.join(" ", words.split("\\s+"));
        return Arrays.stream(Unit.values())
                .filter(unit -> word.equals(unit.word(1)) || word.equals(unit.word(2)))
                .findFirst()
                .orElseThrow(() -> word.equals("day") || word.equals("days") ? ambiguous(text) : nonsense(text));
    }

    private static IllegalArgumentException ambiguous(CharSequence text) {
        return new IllegalArgumentException(
                "\"" + text + "\" can be read in two ways: write calendar days or business days.");
    }

    private static IllegalArgumentException nonsense(CharSequence text) {
        return new IllegalArgumentException("\"" + text + "\" is not a term: write a whole number and a unit (minutes, "
                + "hours, calendar days, weeks, months, business minutes, business hours or business days).");
    }

    @Override
    public String toString() {
        return amount + " " + unit.word(amount);
    }
}
