package org.amends.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Instants as people say them: always with the weekday, 24 hours, in a zone that the reader lives in. */
public final class Moments {

    private Moments() {}

    /** "Fri 28 Nov, 11:12". */
    public static String moment(Instant instant, ZoneId zone, Locale locale) {
        return day(instant, zone, locale) + ", " + time(instant, zone, locale);
    }

    /** "Fri 28 Nov". */
    public static String day(Instant instant, ZoneId zone, Locale locale) {
        return format("EEEdMMM", instant, zone, locale);
    }

    /** "Fri, 28 Nov 2026", for what lies a year away or goes into a letter. */
    public static String date(Instant instant, ZoneId zone, Locale locale) {
        return format("EEEdMMMy", instant, zone, locale);
    }

    /** "11:12". */
    public static String time(Instant instant, ZoneId zone, Locale locale) {
        return format("HHmm", instant, zone, locale);
    }

    private static String format(String skeleton, Instant instant, ZoneId zone, Locale locale) {
        ULocale language = ULocale.forLocale(Languages.fit(locale));
        String pattern = DateTimePatternGenerator.getInstance(language).getBestPattern(skeleton);
        DateFormat format = new SimpleDateFormat(pattern, language);
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(instant.toEpochMilli());
    }
}
