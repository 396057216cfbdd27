package org.amends.policy;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;

/**
 * A year of a calendar on a page.
 *
 * @param version the newest; a form says which one it has seen
 * @param week the hours of each day of the week, as they are typed
 * @param holidays of that year
 * @param source whose holidays it keeps, in words; empty for none
 * @param country the code of that country; empty for none
 * @param countries whose holidays it could keep, by their names
 */
@TemplateData
public record CalendarSheet(
        String id,
        int version,
        String zone,
        int year,
        int firstYear,
        int lastYear,
        String source,
        String country,
        List<Country> countries,
        List<Weekday> week,
        List<Day> holidays,
        List<Shut> closures,
        List<Month> months) {

    @TemplateData
    public record Country(String code, String name) {}

    @TemplateData
    public record Weekday(String day, String name, String hours) {}

    @TemplateData
    public record Day(LocalDate date, String told, String name) {}

    @TemplateData
    public record Shut(int index, LocalDate first, LocalDate last, String told, String name) {}

    /** @param weeks each of seven cells from Monday on */
    @TemplateData
    public record Month(String name, List<List<Cell>> weeks) {}

    /**
     * @param day empty outside the month
     * @param kind open, weekend, holiday, closure
     * @param why the name, for whoever points or listens
     */
    @TemplateData
    public record Cell(String day, String kind, String why) {}

    /** Not as a number, which would be grouped by thousands. */
    public String yearText() {
        return String.valueOf(year);
    }

    public boolean hasBefore() {
        return year > firstYear;
    }

    public boolean hasAfter() {
        return year < lastYear;
    }
}
