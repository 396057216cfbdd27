package org.amends.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.time.BadHolidayFile;
import org.amends.time.BusinessCalendar;
import org.amends.time.CalendarDefinition;
import org.amends.time.HolidayFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The organisation's calendars: when it is open, in every version. */
@Path("/api/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
class CalendarResource {

    private static final String ICALENDAR = "text/calendar";

    private final CalendarShelf shelf;
    private final CalendarDesk desk;
    private final CurrentActor current;

    CalendarResource(CalendarShelf shelf, CalendarDesk desk, CurrentActor current) {
        this.shelf = shelf;
        this.desk = desk;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listCalendars",
            summary = "The newest version of every calendar",
            description = "“default” is the organisation's own, on which a clock counts that names none.")
    public List<CalendarView.Version> list() {
        return shelf.newest();
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "calendarVersions",
            summary = "All versions of a calendar, the newest first",
            description = "A deadline is counted on the version with which it began.")
    public List<CalendarView.Version> versions(@RestPath String id) {
        List<CalendarView.Version> versions = shelf.versions(id);
        if (versions.isEmpty()) {
            throw Problem.notFound("calendar");
        }
        return versions;
    }

    @GET
    @Path("{id}/versions/{version}")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "readCalendar",
            summary = "A version as it was edited",
            description = "Hours of the week, closures, the source of its holidays and what was added and removed.")
    public CalendarDefinition read(@RestPath String id, @RestPath int version) {
        return definition(id, version);
    }

    @POST
    @Path("{id}/versions")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "addCalendarVersion",
            summary = "Make the next version of a calendar, or the first of a new one",
            description =
                    "What starts from then on is counted on it; what runs stays as it is. Every entry that is wrong is"
                            + " named, and so is every pack in force that could not be kept on it.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalendarDefinition.class)))
    @APIResponse(
            responseCode = "409",
            description = "Somebody has made that version meanwhile, or packs in force can't be kept on it")
    public Response add(@RestPath String id, @NotNull @Valid CalendarInput input) {
        CalendarDefinition definition = input.definition(id);
        answer(desk.make(definition, current.requireStaff().id()));
        return created(definition).entity(definition).build();
    }

    @POST
    @Path("{id}/holidays")
    @Consumes(ICALENDAR)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "importHolidays",
            summary = "Add the all-day events of an iCalendar file as holidays",
            description =
                    "Makes the next version. At most a megabyte and 5,000 events; events with a time of day are left out.")
    @RequestBody(
            description = "A file as RFC 5545 describes it, in UTF-8",
            content = {@Content(mediaType = ICALENDAR, schema = @Schema(type = SchemaType.STRING))})
    @APIResponse(
            responseCode = "201",
            description = "Made, with the number of holidays that the file brought",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalendarView.Made.class)))
    @APIResponse(responseCode = "422", description = "The file can't be used, with its line")
    public Response importHolidays(@RestPath String id, InputStream body) throws IOException {
        CalendarDefinition newest = newest(id);
        HolidayFile file = file(body, newest);
        CalendarDefinition next = CalendarEdits.next(newest.withAdded(file.holidays()));
        answer(desk.make(next, current.requireStaff().id()));
        return created(next)
                .entity(new CalendarView.Made(next, file.holidays().size(), file.timedEvents(), file.cancelledEvents()))
                .build();
    }

    @GET
    @Path("{id}/days")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "calendarDays",
            summary = "Every day of a year: when it is open, or why it is not",
            description = "On the newest version, or on the one that is asked for.")
    public CalendarView.Year days(
            @RestPath String id,
            @QueryParam("year") @NotNull @Nullable Integer year,
            @Parameter(description = "An older version") @QueryParam("version") @Nullable Integer version) {
        CalendarDefinition definition = version == null ? newest(id) : definition(id, version);
        int asked = java.util.Objects.requireNonNull(year);
        if (asked < definition.firstYear() || asked > definition.lastYear()) {
            throw Problem.invalid(
                    "year",
                    "unknown-calendar-year",
                    "This version knows the years " + definition.firstYear() + " to " + definition.lastYear() + ".");
        }
        return new CalendarView.Year(
                id, definition.version(), definition.zone(), asked, days(named(definition), asked));
    }

    private BusinessCalendar named(CalendarDefinition definition) {
        return shelf.calendar(new CalendarShelf.Named(definition.id(), definition.version()));
    }

    private static List<OpenDay> days(BusinessCalendar calendar, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(day -> OpenDay.of(day, calendar))
                .toList();
    }

    private static HolidayFile file(InputStream body, CalendarDefinition calendar) throws IOException {
        try {
            return HolidayFile.read(body, calendar.firstYear(), calendar.lastYear());
        } catch (BadHolidayFile e) {
            Problem problem = Problem.of(422, "/problems/holiday-file-refused", "Not a file of holidays", e.reason());
            throw e.line().isPresent() ? problem.with("line", e.line().getAsInt()) : problem;
        }
    }

    private static Response.ResponseBuilder created(CalendarDefinition made) {
        return Response.created(URI.create("/api/v1/calendars/" + made.id() + "/versions/" + made.version()));
    }

    /** @throws Problem for whatever was not made */
    static void answer(CalendarDesk.Made made) {
        if (made instanceof CalendarDesk.Made.Wrong wrong) {
            throw Problem.invalid(wrong.faults().stream()
                    .map(fault -> new FieldError(fault.entry(), "calendar", fault.message()))
                    .toList());
        } else if (made instanceof CalendarDesk.Made.BreaksPacks breaks) {
            throw Problem.conflict(
                            "/problems/calendar-breaks-packs",
                            "Packs in force could not be kept on this calendar. The calendar stays as it is.")
                    .with("faults", breaks.faults());
        } else if (made instanceof CalendarDesk.Made.NotNext late) {
            throw Problem.conflict(
                            "/problems/calendar-moved-on",
                            "The newest version is " + late.newest() + ", so the next one is " + (late.newest() + 1)
                                    + ". Look at what has changed and send yours again.")
                    .with("newest", late.newest());
        }
    }

    private CalendarDefinition newest(String id) {
        return shelf.editions().of(id).flatMap(shelf::definition).orElseThrow(() -> Problem.notFound("calendar"));
    }

    private CalendarDefinition definition(String id, int version) {
        return Optional.of(new CalendarShelf.Named(id, version))
                .flatMap(shelf::definition)
                .orElseThrow(() -> Problem.notFound("calendar"));
    }
}
