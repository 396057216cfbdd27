package org.amends.report.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.platform.KeysetPage;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Messages;
import org.amends.web.Moments;
import org.amends.web.PageLanguage;

/** Gives tables to whoever asks, in their language: on their page, or as a file that is written while it is read. */
@ApplicationScoped
public class Sheets {

    private final Messages messages;
    private final PageLanguage language;
    private final OrganisationCalendar calendar;
    private final Clock clock;

    Sheets(Messages messages, PageLanguage language, OrganisationCalendar calendar, Clock clock) {
        this.messages = messages;
        this.language = language;
        this.calendar = calendar;
        this.clock = clock;
    }

    public ShownSheet shown(Sheet<?> sheet) {
        return ShownSheet.of(sheet, reader());
    }

    /** Some rows of it; where there are more it says which these are, and where the others begin. */
    public <R> ShownSheet shown(Sheet<R> sheet, KeysetPage<R> page, Said order) {
        ShownSheet shown = shown(sheet.with(page.rows()));
        return page.next().map(next -> shown.goingOn(text(order), next)).orElse(shown);
    }

    /** In the reader's language. */
    public String text(Said said) {
        return reader().text(said);
    }

    /** In the words of the page. */
    public String text(Value value) {
        return reader().text(value);
    }

    /** The days of an axis, each as short as it can be said. */
    public List<String> axisOfDays(List<LocalDate> days) {
        return days.stream()
                .map(day -> Moments.dayOfMonth(day, language.locale()))
                .toList();
    }

    /** The months of an axis, of one year at most. */
    public List<String> axisOfMonths(List<YearMonth> months) {
        return months.stream()
                .map(month -> Moments.shortMonth(month, language.locale()))
                .toList();
    }

    /** A file that a browser saves and nothing keeps. */
    public Response file(Sheet<?> sheet, SheetFormat format) {
        Readable reader = reader();
        Sheet<?> dated = dated(sheet, reader);
        StreamingOutput body = out -> format.write(dated, reader, out);
        return Response.ok(body, format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + sheet.name() + "." + format.ending() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** What leaves the page says when it was so, and whose clocks it goes by. */
    private <R> Sheet<R> dated(Sheet<R> sheet, Readable reader) {
        Said asOf = new Said(
                "report.file.asOf",
                Map.of(
                        "at",
                        Moments.date(clock.instant(), reader.zone(), reader.locale()) + ", "
                                + Moments.time(clock.instant(), reader.zone(), reader.locale()),
                        "zone",
                        reader.zone().getId()));
        List<Said> scope =
                Stream.concat(sheet.scope().stream(), Stream.of(asOf)).toList();
        return new Sheet<>(sheet.name(), sheet.title(), scope, sheet.columns(), sheet.rows());
    }

    private Readable reader() {
        return new Readable(messages, language.locale(), calendar.zone());
    }
}
