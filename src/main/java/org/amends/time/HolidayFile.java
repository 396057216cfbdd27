package org.amends.time;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The holidays that an iCalendar file (RFC 5545) brings: its all-day events, those of several days and those that are
 * repeated every year, as far as they lie in the years asked for.
 *
 * @param holidays by date, two on one day with both names
 * @param events of the whole file
 * @param timedEvents events with a time of day; they are no holidays and are left out
 * @param cancelledEvents left out as well
 */
public record HolidayFile(SortedMap<LocalDate, String> holidays, int events, int timedEvents, int cancelledEvents) {

    static final int MOST_BYTES = 1_000_000;
    static final int MOST_EVENTS = 5_000;
    static final int MOST_DAYS = 10_000;

    public HolidayFile {
        holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
    }

    /**
     * Reads at most a megabyte and 5,000 events, and fetches nothing.
     *
     * @throws BadHolidayFile if the file is too large, broken, or brings no holiday in these years
     * @throws IOException if the stream can't be read
     */
    public static HolidayFile read(InputStream file, int firstYear, int lastYear) throws IOException {
        byte[] bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BadHolidayFile("The file is larger than a megabyte.");
        }
        Reading reading = new Reading(firstYear, lastYear);
        ICalendar.read(new String(bytes, StandardCharsets.UTF_8), reading::take);
        return reading.result();
    }

    private static final class Reading {

        private final int firstYear;
        private final int lastYear;
        private final SortedMap<LocalDate, SortedSet<String>> names = new TreeMap<>();
        private int events;
        private int timed;
        private int cancelled;
        private int days;

        Reading(int firstYear, int lastYear) {
            this.firstYear = firstYear;
            this.lastYear = lastYear;
        }

        void take(HolidayEvent event) {
            events++;
            if (events > MOST_EVENTS) {
                throw new BadHolidayFile("The file has more than 5,000 events.");
            }
            if (event.isCancelled()) {
                cancelled++;
            } else if (event.isTimed()) {
                timed++;
            } else {
                takeDays(event);
            }
        }

        private void takeDays(HolidayEvent event) {
            int length = event.days();
            for (LocalDate start : event.starts(firstYear, lastYear)) {
                days += length;
                if (days > MOST_DAYS) {
                    throw event.refused("brings more than the 10,000 days that a file may have");
                }
                start.datesUntil(start.plusDays(length))
                        .filter(day -> day.getYear() >= firstYear && day.getYear() <= lastYear)
                        .forEach(day -> names.computeIfAbsent(day, none -> new TreeSet<>())
                                .add(event.name()));
            }
        }

        HolidayFile result() {
            if (events == timed + cancelled) {
                throw new BadHolidayFile("The file has no all-day event: " + events + " events, " + timed
                        + " of them with a time of day, " + cancelled + " cancelled.");
            }
            if (names.isEmpty()) {
                throw new BadHolidayFile(
                        "No all-day event of the file lies in the years " + firstYear + " to " + lastYear + ".");
            }
            SortedMap<LocalDate, String> holidays = new TreeMap<>();
            names.forEach((day, all) -> holidays.put(day, String.join(", ", all)));
            return new HolidayFile(holidays, events, timed, cancelled);
        }
    }
}
