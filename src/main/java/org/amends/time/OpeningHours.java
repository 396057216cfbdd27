package org.amends.time;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One interval of a day on the wall clock, open at its start, closed at its end. A {@code closes} of 00:00 is the end of
 * the day (24:00); what runs past midnight is written as two intervals.
 */
public record OpeningHours(LocalTime opens, LocalTime closes) {

    public static final OpeningHours ALL_DAY = new OpeningHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final int END_OF_DAY = 24 * 60 * 60;

    /** @throws IllegalArgumentException if it ends before it starts or is not in whole minutes */
    public OpeningHours {
        if (opens.toSecondOfDay() >= closingSecond(closes)) {
            throw new IllegalArgumentException("Opening hours end before they start: " + text(opens, closes) + ".");
        }
        if (!wholeMinute(opens) || !wholeMinute(closes)) {
            throw new IllegalArgumentException("Opening hours are in whole minutes: " + text(opens, closes) + ".");
        }
    }

    /**
     * Reads "09:00-17:30" or "18:00-24:00"; {@link #toString} writes it.
     *
     * @throws IllegalArgumentException with a sentence that says what was expected
     */
    public static OpeningHours parse(CharSequence text) {
        String[] ends = text.toString().strip().split("-", 2);
        if (ends.length < 2) {
            throw nonsense(text);
        }
        try {
            String closes = ends[1].strip();
            return new OpeningHours(
                    LocalTime.parse(ends[0].strip()),
                    closes.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(closes));
        } catch (DateTimeParseException e) {
            throw nonsense(text);
        }
    }

    /** The day's intervals in the order in which they open; refuses those that overlap. */
    static List<OpeningHours> day(List<OpeningHours> hours) {
        List<OpeningHours> day = new ArrayList<>(hours);
        day.sort(Comparator.comparing(OpeningHours::opens));
        for (int i = 1; i < day.size(); i++) {
            if (day.get(i - 1).closingSecond() > day.get(i).openingSecond()) {
                throw new IllegalArgumentException(
                        "Opening hours overlap: " + day.get(i - 1) + " and " + day.get(i) + ".");
            }
        }
        return List.copyOf(day);
    }

    int openingSecond() {
        return opens.toSecondOfDay();
    }

    /** Seconds on the wall clock since 00:00, 86,400 for 24:00. */
    int closingSecond() {
        return closingSecond(closes);
    }

    private static int closingSecond(LocalTime closes) {
        return closes.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : closes.toSecondOfDay();
    }

    private static boolean wholeMinute(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0;
    }

    private static IllegalArgumentException nonsense(CharSequence text) {
        return new IllegalArgumentException("\"" + text + "\" is not an interval: write for instance 09:00-17:30.");
    }

    private static String text(LocalTime opens, LocalTime closes) {
        return opens + "-" + (closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes);
    }

    @Override
    public String toString() {
        return text(opens, closes);
    }
}
