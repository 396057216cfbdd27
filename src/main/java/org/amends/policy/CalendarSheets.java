package org.amends.policy;

import com.ibm.icu.text.Collator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.time.BusinessCalendar;
import org.amends.time.CalendarDefinition;
import org.amends.time.Closure;
import org.amends.time.DayOff;
import org.amends.time.HolidaySource;
import org.amends.time.Holidays;
import org.amends.web.Countries;
import org.amends.web.Moments;

/** Lays a calendar out by year. */
@ApplicationScoped
class CalendarSheets {

    private final CalendarShelf shelf;

    CalendarSheets(CalendarShelf shelf) {
        this.shelf = shelf;
    }

    CalendarSheet sheet(CalendarDefinition definition, int year, Locale locale) {
        BusinessCalendar calendar = shelf.calendar(new CalendarShelf.Named(definition.id(), definition.version()));
        return new CalendarSheet(
                definition.id(),
                definition.version(),
                definition.zone(),
                year,
                definition.firstYear(),
                definition.lastYear(),
                definition
                        .holidaySource()
                        .map(source -> Countries.name(source.country(), locale)
                                + source.subdivision()
                                        .map(part -> " (" + part + ")")
                                        .orElse(""))
                        .orElse(""),
                definition.holidaySource().map(HolidaySource::country).orElse(""),
                countries(locale),
                Stream.of(DayOfWeek.values())
                        .map(day -> new CalendarSheet.Weekday(
                                day.name(),
                                day.getDisplayName(TextStyle.FULL, locale),
                                String.join(", ", definition.week().getOrDefault(day, List.of()))))
                        .toList(),
                definition.holidays().byDate().entrySet().stream()
                        .filter(holiday -> holiday.getKey().getYear() == year)
                        .map(holiday -> new CalendarSheet.Day(
                                holiday.getKey(), Moments.date(holiday.getKey(), locale), holiday.getValue()))
                        .toList(),
                closures(definition, year, locale),
                Stream.of(Month.values())
                        .map(month -> month(YearMonth.of(year, month), calendar, locale))
                        .toList());
    }

    private static List<CalendarSheet.Country> countries(Locale locale) {
        Collator order = Collator.getInstance(locale);
        return Holidays.countries().stream()
                .map(code -> new CalendarSheet.Country(code, Countries.name(code, locale)))
                .sorted(Comparator.comparing(CalendarSheet.Country::name, order))
                .toList();
    }

    private static List<CalendarSheet.Shut> closures(CalendarDefinition definition, int year, Locale locale) {
        return IntStream.range(0, definition.closures().size())
                .filter(index -> touches(definition.closures().get(index), year))
                .mapToObj(index -> shut(index, definition.closures().get(index), locale))
                .toList();
    }

    private static boolean touches(Closure closure, int year) {
        return closure.first().getYear() <= year && closure.last().getYear() >= year;
    }

    private static CalendarSheet.Shut shut(int index, Closure closure, Locale locale) {
        String first = Moments.date(closure.first(), locale);
        String told =
                closure.first().equals(closure.last()) ? first : first + " – " + Moments.date(closure.last(), locale);
        return new CalendarSheet.Shut(index, closure.first(), closure.last(), told, closure.name());
    }

    private static CalendarSheet.Month month(YearMonth month, BusinessCalendar calendar, Locale locale) {
        List<List<CalendarSheet.Cell>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(month.atEndOfMonth())) {
            weeks.add(monday.datesUntil(monday.plusDays(7))
                    .map(day -> cell(day, month, calendar))
                    .toList());
            monday = monday.plusDays(7);
        }
        return new CalendarSheet.Month(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale), weeks);
    }

    private static CalendarSheet.Cell cell(LocalDate day, YearMonth month, BusinessCalendar calendar) {
        if (!YearMonth.from(day).equals(month)) {
            return new CalendarSheet.Cell("", "none", "");
        }
        Optional<DayOff> off = calendar.dayOff(day);
        return new CalendarSheet.Cell(
                String.valueOf(day.getDayOfMonth()),
                off.map(reason -> reason.reason().name().toLowerCase(Locale.ROOT))
                        .orElse("open"),
                off.flatMap(DayOff::name).orElse(""));
    }
}
