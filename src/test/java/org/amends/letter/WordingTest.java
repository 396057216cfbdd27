package org.amends.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.amends.web.Languages;
import org.amends.web.Messages;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What a letter says of a moment leads back to it, wherever its reader lives. */
class WordingTest {

    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");
    private static final List<ZoneId> HOUSES = List.of(TALLINN, ZoneId.of("UTC"), ZoneId.of("America/St_Johns"));
    private static final List<ZoneId> READERS = List.of(
            TALLINN,
            ZoneId.of("Europe/Helsinki"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Pacific/Auckland"),
            ZoneId.of("Pacific/Chatham"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Pacific/Kiritimati"),
            ZoneId.of("Pacific/Pago_Pago"));
    private static final List<String> LANGUAGES = List.of("en", "et", "ru", "sk");
    private static final long FROM = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final int FIVE_YEARS = 5 * 365 * 24 * 60;

    private static Wording wording(String language, ReadingZones zones) {
        return new Wording(new SetPhrases(new Messages()), FormOfAddress.FORMAL, language, zones, "Marta Kask");
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    @RepeatedTest(400)
    void a_moment_that_is_said_is_the_moment_that_is_meant(RepetitionInfo repetition) throws ParseException {
        Random random = new Random(repetition.getCurrentRepetition());
        ReadingZones zones = new ReadingZones(any(HOUSES, random), any(READERS, random));
        String language = any(LANGUAGES, random);
        Instant due = Instant.ofEpochSecond(FROM).plus(random.nextInt(FIVE_YEARS), ChronoUnit.MINUTES);

        String said = wording(language, zones).due(due);

        assertThat(read(said, language, zones, due)).as(said + " for " + zones).isEqualTo(due);
    }

    @RepeatedTest(100)
    void a_day_that_is_said_is_the_day_that_the_house_counts(RepetitionInfo repetition) throws ParseException {
        Random random = new Random(repetition.getCurrentRepetition());
        ReadingZones zones = new ReadingZones(any(HOUSES, random), any(READERS, random));
        String language = any(LANGUAGES, random);
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(5 * 365));
        Instant due = day.plusDays(1).atStartOfDay(zones.house()).toInstant();
        Wording wording = wording(language, zones);

        assertThat(wording.due(due)).isEqualTo(wording.day(day));
        assertThat(wording.countedDay(due.minusSeconds(1))).isEqualTo(day);
    }

    /** As somebody reads it who knows where they live, and for whom a day ends at 24:00 of the house. */
    private static Instant read(String said, String language, ReadingZones zones, Instant due) throws ParseException {
        if (zones.isDay(due)) {
            return parsed(said, "yMMMMEEEEd", language, zones.house())
                    .atZone(zones.house())
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(zones.house())
                    .toInstant();
        }
        // Whoever reads a zone in the text needs to know nothing of where it is read.
        return zones.differ(due)
                ? parsed(said, "yMMMMEEEEdHmz", language, ZoneId.of("UTC"))
                : parsed(said, "yMMMMEEEEdHm", language, zones.house());
    }

    private static Instant parsed(String said, String skeleton, String language, ZoneId zone) throws ParseException {
        Locale locale = Languages.fit(language);
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, ULocale.forLocale(locale));
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.parse(said).toInstant();
    }

    @Test
    void a_time_that_both_clocks_tell_needs_no_zone() {
        Instant due = Instant.parse("2026-12-03T15:30:00Z");

        assertThat(wording("en", new ReadingZones(TALLINN, ZoneId.of("Europe/Helsinki")))
                        .due(due))
                .isEqualTo(wording("en", new ReadingZones(TALLINN, TALLINN)).due(due))
                .endsWith("3 December 2026 at 17:30");
        assertThat(wording("en", new ReadingZones(TALLINN, ZoneId.of("Pacific/Auckland")))
                        .due(due))
                .endsWith("4 December 2026 at 04:30 GMT+13");
    }
}
