package org.amends.returns.law;

import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Between which clock times goods are fetched, where the customer is: somebody has to be at home for them. */
public record PickUpHours(LocalTime from, LocalTime until) implements Comparable<PickUpHours> {

    private static final Pattern TEXT = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    /** Nobody waits at home for longer. */
    private static final Duration LONGEST = Duration.ofHours(6);

    /** @throws IllegalArgumentException when they end before they begin, or are too long to wait for */
    public PickUpHours {
        Duration span = Duration.between(from, until);
        if (span.isNegative() || span.isZero() || span.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Hours end later than they begin, and nobody waits for more than six.");
        }
    }

    /**
     * @param text such as {@code 09:00-13:00}
     * @throws IllegalArgumentException for anything else
     */
    public static PickUpHours parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Write hours such as 09:00-13:00.");
        }
        return new PickUpHours(LocalTime.parse(matcher.group(1)), LocalTime.parse(matcher.group(2)));
    }

    @Override
    public int compareTo(PickUpHours other) {
        int order = from.compareTo(other.from);
        return order != 0 ? order : until.compareTo(other.until);
    }

    @Override
    public String toString() {
        return from + "-" + until;
    }
}
