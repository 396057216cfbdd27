package org.amends.report.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** In the reader's language. */
    public String text(Said said) {
        return reader().text(said);
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
