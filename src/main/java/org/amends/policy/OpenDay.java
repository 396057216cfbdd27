package org.amends.policy;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amends.time.BusinessCalendar;
import org.amends.time.DayOff;
import org.amends.time.OpeningHours;
import org.amends.web.Moments;

/**
 * A day of a calendar: when it is open, or why it is not.
 *
 * @param open such as {@code 09:00-17:00}, in order
 * @param off empty on a day that is open
 * @param name of the holiday or closure
 */
@TemplateData
@com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT)
public record OpenDay(LocalDate date, List<String> open, Optional<DayOff.Reason> off, Optional<String> name) {

    static OpenDay of(LocalDate date, BusinessCalendar calendar) {
        Optional<DayOff> off = calendar.dayOff(date);
        return new OpenDay(
                date,
                calendar.hours(date).stream().map(OpeningHours::toString).toList(),
                off.map(DayOff::reason),
                off.flatMap(DayOff::name));
    }

    boolean isParticular() {
        return off.filter(reason -> reason != DayOff.Reason.WEEKEND).isPresent();
    }

    /** As people read it: "Fri 25 Dec". */
    String told(Locale locale) {
        ZoneId utc = ZoneId.of("UTC");
        return Moments.day(date.atStartOfDay(utc).toInstant(), utc, locale);
    }
}
