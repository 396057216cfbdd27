package org.amends.policy.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Starts with which two clocks are compared: every day of two years, before, in and after the usual hours. */
record Grid(LocalDate first, ZoneId zone) {

    private static final int YEARS = 2;
    private static final List<LocalTime> TIMES = Stream.of("00:00", "08:30", "12:00", "17:15", "23:59")
            .map(LocalTime::parse)
            .toList();

    LocalDate end() {
        return first.plusYears(YEARS);
    }

    Stream<Instant> starts() {
        return first.datesUntil(end()).flatMap(day -> TIMES.stream().map(time -> at(day, time)));
    }

    /** Noon of every week, for what costs more to compare. */
    Stream<Instant> few() {
        return first.datesUntil(end(), Period.ofWeeks(1)).map(day -> at(day, LocalTime.NOON));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
