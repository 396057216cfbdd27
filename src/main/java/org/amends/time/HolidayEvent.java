package org.amends.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One event of an iCalendar file, as far as it tells on which days it is.
 *
 * @param number its place in the file, counted from 1
 * @param properties the values by their names in capitals, in the order of the file
 */
record HolidayEvent(int number, Map<String, List<String>> properties) {

    private static final Pattern DATE = Pattern.compile("\\d{8}");
    private static final int LONGEST = 31;
    private static final int LONGEST_NAME = 200;

    boolean isCancelled() {
        return value("STATUS").filter("CANCELLED"::equalsIgnoreCase).isPresent();
    }

    boolean isTimed() {
        return !DATE.matcher(start()).matches();
    }

    private String start() {
        return value("DTSTART").orElseThrow(() -> refused("has no DTSTART"));
    }

    String name() {
        String name = value("SUMMARY").map(ICalendar::plain).orElse("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw refused("needs a SUMMARY of 1 to 200 characters: people read why a day is off");
        }
        return name;
    }

    /** How many days it lasts each time; the end of an all-day event is the day after its last. */
    int days() {
        LocalDate start = date(start());
        LocalDate end = value("DTEND")
                .map(this::date)
                .or(() -> value("DURATION").map(duration -> start.plus(period(duration))))
                .orElse(start);
        if (end.isBefore(start)) {
            throw refused("ends before it starts");
        }
        long days = Math.max(1, ChronoUnit.DAYS.between(start, end));
        if (days > LONGEST) {
            throw refused("lasts " + days + " days: more than " + LONGEST + " are a closure, not a holiday");
        }
        return (int) days;
    }

    /** The days on which it begins, from the year before the first, because it may last over New Year. */
    SortedSet<LocalDate> starts(int firstYear, int lastYear) {
        if (value("RECURRENCE-ID").isPresent()) {
            throw refused("moves one repetition of another event: write that day as an event of its own");
        }
        LocalDate start = date(start());
        SortedSet<LocalDate> starts = new TreeSet<>();
        starts.add(start);
        all("RRULE")
                .forEach(rule -> starts.addAll(
                        repeated(rule, start, LocalDate.of(firstYear - 1, 1, 1), LocalDate.of(lastYear, 12, 31))));
        dates("RDATE").forEach(starts::add);
        dates("EXDATE").forEach(starts::remove);
        return starts;
    }

    private List<LocalDate> repeated(String rule, LocalDate start, LocalDate from, LocalDate to) {
        try {
            return ICalendar.everyYear(rule, start, from, to);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused("has a rule that can't be used, " + rule + ": " + e.getMessage());
        }
    }

    private Stream<LocalDate> dates(String property) {
        return all(property).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(this::date);
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            throw refused("has a date that is none: " + text);
        }
    }

    private Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException e) {
            throw refused("lasts " + text + ", which is not in whole days");
        }
    }

    private Optional<String> value(String property) {
        return all(property).stream().findFirst();
    }

    private List<String> all(String property) {
        return properties.getOrDefault(property, List.of());
    }

    BadHolidayFile refused(String why) {
        String name = value("SUMMARY").map(text -> " (" + text.strip() + ")").orElse("");
        return new BadHolidayFile("Event " + number + name.substring(0, Math.min(name.length(), 80)) + " " + why + ".");
    }
}
