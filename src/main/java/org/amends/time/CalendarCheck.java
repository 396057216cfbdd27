package org.amends.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks through a definition entry by entry, so that its author hears of everything at once. */
final class CalendarCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

    private final CalendarDefinition definition;
    private final List<CalendarFault> faults = new ArrayList<>();

    CalendarCheck(CalendarDefinition definition) {
        this.definition = definition;
    }

    List<CalendarFault> faults() {
        checkName();
        checkZone();
        checkYears();
        definition.week().forEach((day, intervals) -> checkHours("week." + day, intervals));
        definition.ownHours().forEach(this::checkOwnHours);
        for (int i = 0; i < definition.closures().size(); i++) {
            checkClosure("closures[" + i + "]", definition.closures().get(i));
        }
        checkHolidays();
        if (faults.isEmpty()) {
            refuses("calendar", definition::build);
        }
        return List.copyOf(faults);
    }

    private void checkName() {
        if (!ID.matcher(definition.id()).matches()) {
            add("id", "\"" + definition.id() + "\" is not a name: write up to 64 small letters, digits and hyphens.");
        }
        if (definition.version() < 1) {
            add("version", "Versions count from 1, not from " + definition.version() + ".");
        }
    }

    private void checkZone() {
        try {
            ZoneId.of(definition.zone());
        } catch (DateTimeException e) {
            add("zone", "\"" + definition.zone() + "\" is not a time zone: write for instance Europe/Tallinn.");
        }
    }

    private void checkYears() {
        int first = definition.firstYear();
        if (first < 1900 || first > 9999 || definition.lastYear() > 9999) {
            add("firstYear", "The years of a calendar lie between 1900 and 9999.");
        }
        refuses("firstYear", () -> CalendarBuilder.requireYears(first, definition.lastYear()));
    }

    private void checkOwnHours(LocalDate date, List<String> intervals) {
        String entry = "ownHours." + date;
        checkCovered(entry, date);
        if (intervals.isEmpty()) {
            add(entry, date + " has no hours: a day without any is a closure with a name.");
        }
        checkHours(entry, intervals);
        definition.closures().stream()
                .filter(closure -> closure.covers(date))
                .findFirst()
                .ifPresent(closure -> add(
                        entry,
                        date + " has opening hours and is closed for \"" + closure.name()
                                + "\": only one of them can be true."));
    }

    private void checkHours(String entry, List<String> intervals) {
        List<OpeningHours> read = new ArrayList<>();
        for (int i = 0; i < intervals.size(); i++) {
            String interval = intervals.get(i);
            refuses(entry + "[" + i + "]", () -> read.add(OpeningHours.parse(interval)));
        }
        refuses(entry, () -> OpeningHours.day(read));
    }

    private void checkClosure(String entry, Closure closure) {
        checkText(entry, closure.name());
        if (closure.last().isBefore(closure.first())) {
            add(entry, "The closure \"" + closure.name() + "\" ends before it starts.");
        } else if (closure.last().getYear() < definition.firstYear()
                || closure.first().getYear() > definition.lastYear()) {
            add(entry, "The closure \"" + closure.name() + "\" lies in none of " + years() + ".");
        }
    }

    private void checkHolidays() {
        if (faults.stream().noneMatch(fault -> fault.entry().equals("firstYear"))) {
            definition
                    .holidaySource()
                    .ifPresent(source -> refuses(
                            "holidaySource", () -> source.holidays(definition.firstYear(), definition.firstYear())));
        }
        definition.addedHolidays().forEach((date, name) -> {
            checkCovered("addedHolidays." + date, date);
            checkText("addedHolidays." + date, name);
            if (definition.removedHolidays().contains(date)) {
                add("addedHolidays." + date, date + " is both added and removed: only one of them can be true.");
            }
        });
        definition.removedHolidays().forEach(date -> checkCovered("removedHolidays." + date, date));
    }

    private void checkCovered(String entry, LocalDate date) {
        if (date.getYear() < definition.firstYear() || date.getYear() > definition.lastYear()) {
            add(entry, date + " lies in none of " + years() + ".");
        }
    }

    private String years() {
        return "the years " + definition.firstYear() + " to " + definition.lastYear();
    }

    private void checkText(String entry, String name) {
        if (name.isBlank()) {
            add(entry, "It has no name: people read why a day is off.");
        }
    }

    private void refuses(String entry, Runnable attempt) {
        try {
            attempt.run();
        } catch (IllegalArgumentException e) {
            add(entry, String.valueOf(e.getMessage()));
        }
    }

    private void add(String entry, String message) {
        faults.add(new CalendarFault(entry, message));
    }
}
