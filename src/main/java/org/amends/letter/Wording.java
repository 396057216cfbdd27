package org.amends.letter;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.amends.money.Money;
import org.amends.web.Amounts;
import org.amends.web.Languages;

/** How a letter's language says things: its set phrases, amounts, and dates with weekday and year as in the middle of a sentence. */
final class Wording {

    /** Beyond it nobody means a date, and ICU can't count. */
    private static final Instant LAST_SHOWN = Instant.parse("9999-12-31T00:00:00Z");

    private static final String DAY = "yMMMMEEEEd";
    private static final String DAY_AND_TIME = "yMMMMEEEEdHm";
    private static final String DAY_TIME_AND_ZONE = "yMMMMEEEEdHmz";
    private static final String TIME_AND_ZONE = "Hmz";

    private final SetPhrases phrases;
    private final FormOfAddress form;
    private final Locale locale;
    private final ReadingZones zones;
    private final String owner;

    /**
     * @param form how its reader is spoken to
     * @param owner the name of whoever owns the case
     */
    Wording(SetPhrases phrases, FormOfAddress form, String language, ReadingZones zones, String owner) {
        this.phrases = phrases;
        this.form = form;
        this.owner = owner;
        this.locale = Languages.fit(language);
        this.zones = zones;
    }

    String text(String key, Map<String, String> arguments) {
        return phrases.text(locale, form, key, arguments);
    }

    /** BCP 47 tag of the language in which set phrases are said: the letter's own, or the nearest that there is. */
    String language() {
        return locale.toLanguageTag();
    }

    String owner() {
        return owner;
    }

    String amount(Money amount) {
        return amount(amount.minor(), amount.currency());
    }

    /** @param minor in units of the currency's smallest coin */
    String amount(long minor, Currency currency) {
        return Amounts.text(minor, currency.getCurrencyCode(), locale);
    }

    /**
     * By when something is due; what is due at 24:00 of the house's calendar is due on the day that ends. A time names its zone where the
     * house's clocks tell another.
     */
    String due(Instant due) {
        if (zones.isDay(due)) {
            return format(DAY, due.minusNanos(1), zones.house());
        }
        return format(zones.differ(due) ? DAY_TIME_AND_ZONE : DAY_AND_TIME, due, zones.reader());
    }

    String day(LocalDate date) {
        ZoneId utc = ZoneId.of("UTC");
        return format(DAY, date.atStartOfDay(utc).toInstant(), utc);
    }

    /** The day that an instant falls on for the customer. */
    LocalDate dayOf(Instant instant) {
        return zones.readersDay(instant);
    }

    /** The day of the house's calendar from which other days are counted. */
    LocalDate countedDay(Instant instant) {
        return zones.countedDay(instant);
    }

    /** With the zone. */
    String time(Instant instant) {
        return format(TIME_AND_ZONE, instant, zones.reader());
    }

    private String format(String skeleton, Instant instant, ZoneId in) {
        if (instant.isAfter(LAST_SHOWN) || instant.isBefore(Instant.EPOCH)) {
            return instant.toString();
        }
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, ULocale.forLocale(locale));
        format.setContext(DisplayContext.CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE);
        format.setTimeZone(TimeZone.getTimeZone(in.getId()));
        return format.format(instant.toEpochMilli());
    }
}
