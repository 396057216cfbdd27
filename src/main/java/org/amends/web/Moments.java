package org.amends.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Instants as people say them: always with the weekday, 24 hours, in a zone that the reader lives in. */
public final class Moments {

    /** Looking up how a language says a moment takes far longer than saying it. Each use clones one, as they keep what they work on. */
    private static final Map<Wanted, DateFormat> FORMATS = new ConcurrentHashMap<>();

    private Moments() {}

    /** "Fri 28 Nov, 11:12". */
    public static String moment(Instant instant, ZoneId zone, Locale locale) {
        return day(instant, zone, locale) + ", " + time(instant, zone, locale);
    }

    /**
     * By when something is due: "Fri 28 Nov, 11:12"; what is due at 24:00 is due on the day that ends: "Thu 27 Nov".
     *
     * @param house whose calendar counts days: such a day stays the same wherever it is read, as in letters
     * @param reader on whose clocks a time is told
     */
    public static String due(Instant due, ZoneId house, ZoneId reader, Locale locale) {
        return endsDay(due, house) ? lastDay(due, house, reader, locale) : moment(due, reader, locale);
    }

    /** The same for whoever reads on the house's clocks. */
    public static String due(Instant due, ZoneId house, Locale locale) {
        return due(due, house, house, locale);
    }

    /** The day until whose end something is due: "Thu 27 Nov". Zones as in {@link #due}. */
    public static String lastDay(Instant due, ZoneId house, ZoneId reader, Locale locale) {
        return endsDay(due, house) ? day(due.minusNanos(1), house, locale) : day(due, reader, locale);
    }

    /** Whether it is midnight there. */
    public static boolean endsDay(Instant instant, ZoneId zone) {
        return LocalTime.MIDNIGHT.equals(LocalTime.ofInstant(instant, zone));
    }

    /** "Fri 28 Nov". */
    public static String day(Instant instant, ZoneId zone, Locale locale) {
        return format("EEEdMMM", instant, zone, locale);
    }

    /** "Fri, 28 Nov 2026", for what lies a year away or goes into a letter. */
    public static String date(Instant instant, ZoneId zone, Locale locale) {
        return format("EEEdMMMy", instant, zone, locale);
    }

    /** The same of a day that is the same day everywhere. */
    public static String date(LocalDate day, Locale locale) {
        return date(midnight(day), ZoneOffset.UTC, locale);
    }

    /** "28 Nov", where it is known which days are meant, as on an axis. */
    public static String dayOfMonth(LocalDate day, Locale locale) {
        return format("dMMM", midnight(day), ZoneOffset.UTC, locale);
    }

    /** "November 2026". */
    public static String month(YearMonth month, Locale locale) {
        return dayless("yMMMM", month, locale);
    }

    /** "Nov", where it is known which year is meant, as on an axis. */
    public static String shortMonth(YearMonth month, Locale locale) {
        return dayless("LLL", month, locale);
    }

    private static String dayless(String skeleton, YearMonth month, Locale locale) {
        return format(skeleton, midnight(month.atDay(1)), ZoneOffset.UTC, locale);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** "11:12". */
    public static String time(Instant instant, ZoneId zone, Locale locale) {
        return format("HHmm", instant, zone, locale);
    }

    /** As people say it: “Estonia Time”. */
    public static String zone(ZoneId zone, Locale locale) {
        return TimeZoneFormat.getInstance(ULocale.forLocale(locale))
                .format(TimeZoneFormat.Style.GENERIC_LOCATION, TimeZone.getTimeZone(zone.getId()), 0);
    }

    private static String format(String skeleton, Instant instant, ZoneId zone, Locale locale) {
        DateFormat format =
                (DateFormat) FORMATS.computeIfAbsent(new Wanted(skeleton, Languages.fit(locale)), Wanted::format)
                        .clone();
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(instant.toEpochMilli());
    }

    private record Wanted(String skeleton, Locale language) {

        DateFormat format() {
            ULocale known = ULocale.forLocale(language);
            String pattern = DateTimePatternGenerator.getInstance(known).getBestPattern(skeleton);
            return new SimpleDateFormat(pattern, known);
        }
    }
}
