package org.amends.letter;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amends.guard.Letter;
import org.amends.web.Languages;
import org.amends.web.Messages;

/** A letter as the customer reads it: what the sender wrote, then the parts that come from the record, in its language. */
@ApplicationScoped
class LetterText {

    private static final String DAY = "yMMMMEEEEd";
    private static final String DAY_AND_TIME = "yMMMMEEEEdHm";

    private final Messages messages;

    LetterText(Messages messages) {
        this.messages = messages;
    }

    String render(Letter letter, String reference, ZoneId zone) {
        Locale locale = Languages.fit(Locale.forLanguageTag(letter.language()));
        List<String> parts = new ArrayList<>();
        parts.add(letter.text().strip());
        if (!letter.points().isEmpty()) {
            parts.add(points(letter, locale));
        }
        letter.nextStep()
                .filter(step -> !step.what().isBlank())
                .ifPresent(step -> parts.add(text(
                        locale,
                        "nextStep",
                        Map.of("what", step.what(), "who", step.who(), "by", dayAndTime(step.by(), locale, zone)))));
        letter.deeds()
                .forEach(deed -> parts.add(text(
                        locale,
                        "deed",
                        Map.of("what", deed.what(), "who", deed.owner(), "by", dayAndTime(deed.by(), locale, zone)))));
        letter.finalDate().ifPresent(date -> parts.add(text(locale, "finalDate", Map.of("date", day(date, locale)))));
        parts.add(text(locale, "reference", Map.of("reference", reference)));
        return String.join("\n\n", parts);
    }

    private String points(Letter letter, Locale locale) {
        StringBuilder lines = new StringBuilder(text(locale, "points", Map.of()));
        letter.points().forEach(point -> lines.append('\n')
                .append(point.number())
                .append(". ")
                .append(point.words().strip()));
        return lines.toString();
    }

    private String text(Locale locale, String key, Map<String, ?> arguments) {
        return messages.text(locale, "letters", key, arguments);
    }

    private static String dayAndTime(Instant instant, Locale locale, ZoneId zone) {
        return format(DAY_AND_TIME, instant, locale, zone);
    }

    private static String day(LocalDate date, Locale locale) {
        ZoneId utc = ZoneId.of("UTC");
        return format(DAY, date.atStartOfDay(utc).toInstant(), locale, utc);
    }

    private static String format(String skeleton, Instant instant, Locale locale, ZoneId zone) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, ULocale.forLocale(locale));
        format.setContext(DisplayContext.CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE);
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(instant.toEpochMilli());
    }
}
