package org.amends.policy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.amends.desk.reader.Reader;
import org.amends.desk.reader.Readers;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.time.BadHolidayFile;
import org.amends.time.CalendarDefinition;
import org.amends.time.Closure;
import org.amends.time.HolidayFile;
import org.amends.time.HolidaySource;
import org.amends.time.Holidays;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Calendars by year. Each form makes the next version of the one that its reader saw; nothing that runs is moved. */
@Path("/calendars")
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
public class CalendarPage {

    private final PageLanguage language;
    private final CalendarShelf shelf;
    private final CalendarSheets sheets;
    private final CalendarDesk desk;
    private final PolicyBooks books;
    private final CurrentActor current;
    private final Readers readers;
    private final Messages messages;

    CalendarPage(
            CalendarShelf shelf,
            CalendarSheets sheets,
            CalendarDesk desk,
            PolicyBooks books,
            CurrentActor current,
            Readers readers,
            Messages messages,
            PageLanguage language) {
        this.language = language;
        this.shelf = shelf;
        this.sheets = sheets;
        this.desk = desk;
        this.books = books;
        this.current = current;
        this.readers = readers;
        this.messages = messages;
    }

    @CheckedTemplate(basePath = "policy")
    static class Templates {
        static native TemplateInstance calendars(Reader reader, List<CalendarView.Version> calendars);

        static native TemplateInstance calendar(Reader reader, CalendarSheet sheet, Form form, boolean made);

        private Templates() {}
    }

    /** @param error what was typed and can't be read, with its field */
    private record Mistyped(String field, String key) {}

    /** Ends a form whose text can't be read. */
    private static final class Unread extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Mistyped mistyped;

        Unread(String field, String key) {
            super(key, null, false, false);
            this.mistyped = new Mistyped(field, key);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return Templates.calendars(reader(), shelf.newest());
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestPath String id, @RestQuery @Nullable Integer year, @RestQuery @DefaultValue("false") boolean made) {
        return page(newest(id), year == null ? 0 : year, Form.empty(), made);
    }

    @POST
    @Path("{id}/holidays")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response addHoliday(@RestPath String id, MultivaluedMap<String, String> sent) {
        return edit(
                id,
                sent,
                from -> CalendarEdits.withHoliday(from, date(sent, "holiday-date"), value(sent, "holiday-name")));
    }

    @POST
    @Path("{id}/holidays/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response removeHoliday(@RestPath String id, MultivaluedMap<String, String> sent) {
        return edit(id, sent, from -> CalendarEdits.withoutHoliday(from, date(sent, "date")));
    }

    @POST
    @Path("{id}/closures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response addClosure(@RestPath String id, MultivaluedMap<String, String> sent) {
        return edit(
                id,
                sent,
                from -> CalendarEdits.withClosure(
                        from,
                        new Closure(
                                date(sent, "closure-first"), date(sent, "closure-last"), value(sent, "closure-name"))));
    }

    @POST
    @Path("{id}/closures/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response removeClosure(@RestPath String id, MultivaluedMap<String, String> sent) {
        return edit(
                id,
                sent,
                from -> CalendarEdits.withoutClosure(
                        from, new Closure(date(sent, "first"), date(sent, "last"), value(sent, "name"))));
    }

    @POST
    @Path("{id}/week")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changeWeek(@RestPath String id, MultivaluedMap<String, String> sent) {
        return edit(id, sent, from -> CalendarEdits.withWeek(from, week(sent)));
    }

    @POST
    @Path("{id}/zone")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changeZone(@RestPath String id, MultivaluedMap<String, String> sent) {
        return edit(id, sent, from -> CalendarEdits.inZone(from, zone(sent)));
    }

    @POST
    @Path("{id}/country")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changeCountry(@RestPath String id, MultivaluedMap<String, String> sent) {
        return edit(id, sent, from -> CalendarEdits.withHolidaysOf(from, country(sent)));
    }

    @POST
    @Path("{id}/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response importFile(
            @RestPath String id,
            @RestForm @Nullable FileUpload file,
            @RestForm @DefaultValue("0") String version,
            @RestForm @DefaultValue("0") String year)
            throws IOException {
        CalendarDefinition newest = newest(id);
        if (file == null || file.size() == 0) {
            return refused(newest, year(year), Form.empty().wrong("file", text("calendar.form.noFile")));
        }
        try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
            HolidayFile holidays = HolidayFile.read(bytes, newest.firstYear(), newest.lastYear());
            return make(
                    newest,
                    version,
                    year(year),
                    Form.empty(),
                    from -> CalendarEdits.next(from.withAdded(holidays.holidays())));
        } catch (BadHolidayFile e) {
            return refused(newest, year(year), Form.empty().wrong("file", String.valueOf(e.getMessage())));
        }
    }

    private Response edit(String id, MultivaluedMap<String, String> sent, UnaryOperator<CalendarDefinition> change) {
        CalendarDefinition newest = newest(id);
        Form form = Form.empty();
        for (String field : sent.keySet()) {
            form = form.with(field, value(sent, field));
        }
        return make(newest, value(sent, "version"), year(value(sent, "year")), form, change);
    }

    private Response make(
            CalendarDefinition newest, String seen, int year, Form form, UnaryOperator<CalendarDefinition> change) {
        if (!seen.equals(String.valueOf(newest.version()))) {
            return refused(newest, year, form.wrong("", text("calendar.form.movedOn")));
        }
        try {
            CalendarDesk.Made made =
                    desk.make(change.apply(newest), current.requireStaff().id());
            Form answered = wrong(form, made);
            return answered.isRight()
                    ? Response.seeOther(URI.create("/calendars/" + newest.id() + "?made=true&year=" + year))
                            .build()
                    : refused(newest, year, answered);
        } catch (Unread e) {
            return refused(newest, year, form.wrong(e.mistyped.field(), text(e.mistyped.key())));
        }
    }

    private Form wrong(Form form, CalendarDesk.Made made) {
        Form wrong = form;
        if (made instanceof CalendarDesk.Made.Wrong faults) {
            for (var fault : faults.faults()) {
                wrong = wrong.wrong(field(fault.entry()), fault.message());
            }
        } else if (made instanceof CalendarDesk.Made.BreaksPacks breaks) {
            for (var fault : breaks.faults()) {
                wrong = wrong.wrong("", fault.path() + ": " + fault.message());
            }
        } else if (made instanceof CalendarDesk.Made.NotNext) {
            wrong = wrong.wrong("", text("calendar.form.movedOn"));
        }
        return wrong;
    }

    /** The field on the page in which an entry was typed. */
    private static String field(String entry) {
        if (entry.startsWith("week.")) {
            return entry.replaceAll("\\[.*", "").replace("week.", "week-");
        } else if (entry.startsWith("addedHolidays")) {
            return "holiday-date";
        }
        return entry.startsWith("closures") ? "closure-first" : "";
    }

    private static SortedMap<DayOfWeek, List<String>> week(MultivaluedMap<String, String> sent) {
        SortedMap<DayOfWeek, List<String>> week = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<String> hours = Stream.of(value(sent, "week-" + day).split(","))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!hours.isEmpty()) {
                week.put(day, hours);
            }
        }
        return week;
    }

    private static LocalDate date(MultivaluedMap<String, String> sent, String field) {
        try {
            return LocalDate.parse(value(sent, field).strip());
        } catch (DateTimeException e) {
            throw new Unread(field, "calendar.form.noDate");
        }
    }

    /** A place's, such as {@code Europe/Tallinn}: an offset knows nothing of summer time. */
    private static ZoneId zone(MultivaluedMap<String, String> sent) {
        String zone = value(sent, "zone").strip();
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Unread("zone", "calendar.form.noZone");
        }
        return ZoneId.of(zone);
    }

    /** Empty for who keeps no country's holidays. */
    private static Optional<HolidaySource> country(MultivaluedMap<String, String> sent) {
        String country = value(sent, "country");
        if (!country.isEmpty() && !Holidays.countries().contains(country)) {
            throw new Unread("country", "calendar.form.noCountry");
        }
        return Optional.of(country)
                .filter(code -> !code.isEmpty())
                .map(code -> new HolidaySource(code, Optional.empty()));
    }

    private static String value(MultivaluedMap<String, String> sent, String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("").replace("\0", "");
    }

    private static int year(String text) {
        return text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
    }

    private CalendarDefinition newest(String id) {
        return shelf.editions().of(id).flatMap(shelf::definition).orElseThrow(() -> Problem.notFound("calendar"));
    }

    private Response refused(CalendarDefinition calendar, int year, Form form) {
        return Response.status(400).entity(page(calendar, year, form, false)).build();
    }

    /**
     * @param year 0, or one that the calendar does not know, is this one
     * @param made whether its newest version has just been made here
     */
    private TemplateInstance page(CalendarDefinition calendar, int year, Form form, boolean made) {
        boolean known = year >= calendar.firstYear() && year <= calendar.lastYear();
        int shown = known ? year : books.today().getYear();
        return Templates.calendar(reader(), sheets.sheet(calendar, shown, language.locale()), form, made);
    }

    private String text(String key) {
        return messages.text(language.locale(), "pages", key);
    }

    private Reader reader() {
        return readers.of(current.requireStaff());
    }
}
