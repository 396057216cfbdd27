package org.amends.report.promise;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.amends.report.sheet.SheetFormat;
import org.amends.report.sheet.Sheets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The board of promises for programs. */
@Path("/api/v1")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Tag(name = "Promises")
public class PromiseBoardResource {

    private final Promises promises;
    private final PromiseBoardTable table;
    private final Sheets sheets;
    private final CurrentActor current;

    PromiseBoardResource(Promises promises, PromiseBoardTable table, Sheets sheets, CurrentActor current) {
        this.promises = promises;
        this.table = table;
        this.sheets = sheets;
        this.current = current;
    }

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PromisePage(List<PromiseView> items, Optional<String> next) {}

    @GET
    @Path("promises")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "promiseBoard",
            summary = "What was promised, by whom, until when, and what became of it",
            description = "Open promises due next first; those that ended from the latest date back. Paged by keyset.")
    public PromisePage list(
            @Parameter(description = "A person's id, or “me”") @QueryParam("owner") @Nullable String owner,
            @QueryParam("team") @Nullable UUID team,
            @QueryParam("standing") @DefaultValue("OPEN") PromiseBoard.Shown standing,
            @QueryParam("mark") @DefaultValue("ANY") PromiseBoard.Mark mark,
            @Parameter(description = "Only what was due within that many days until now; 0 for all")
                    @QueryParam("days")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(3_650)
                    int days,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        Promises.Page page =
                promises.page(filter(owner, team, standing, mark, days), Optional.ofNullable(after), limit);
        return new PromisePage(page.items(), page.next());
    }

    @GET
    @Path("promises.{format:csv|xlsx|pdf}")
    @Operation(
            operationId = "promiseBoardFile",
            summary = "The same rows as a file",
            description = "All rows of the board in one file, in the same order and with the same columns as the page.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                @Content(mediaType = "application/pdf")
            })
    public Response file(
            @Parameter(description = "csv, xlsx or pdf") @RestPath String format,
            @Parameter(description = "A person's id, or “me”") @QueryParam("owner") @Nullable String owner,
            @QueryParam("team") @Nullable UUID team,
            @QueryParam("standing") @DefaultValue("OPEN") PromiseBoard.Shown standing,
            @QueryParam("mark") @DefaultValue("ANY") PromiseBoard.Mark mark,
            @QueryParam("days") @DefaultValue("0") @Min(0) @Max(3_650) int days) {
        return sheets.file(table.of(filter(owner, team, standing, mark, days)), SheetFormat.ending(format));
    }

    private PromiseBoard.Filter filter(
            @Nullable String owner,
            @Nullable UUID team,
            PromiseBoard.Shown standing,
            PromiseBoard.Mark mark,
            int days) {
        return new PromiseBoard.Filter(
                standing,
                mark,
                Optional.ofNullable(owner).map(this::person),
                Optional.ofNullable(team),
                Optional.of(days).filter(number -> number > 0).map(promises::daysAgo),
                Optional.of(days).filter(number -> number > 0).map(number -> promises.daysAgo(0)));
    }

    private UUID person(String text) {
        try {
            return text.equals("me") ? current.requireStaff().id() : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("owner", "not-a-person", "The owner is a person's id, or “me”.");
        }
    }
}
