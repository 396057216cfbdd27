package org.amends.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.Optional;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.input.TimeZoneName;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** In which zone the customer of a case reads times. */
@Path("/api/v1/cases/{reference}/time-zone")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
public class TimeZoneResource {

    private final CaseLog log;
    private final TimeZones zones;
    private final CurrentActor current;

    TimeZoneResource(CaseLog log, TimeZones zones, CurrentActor current) {
        this.log = log;
        this.zones = zones;
        this.current = current;
    }

    @Schema(name = "CustomersTimeZone")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ZoneInput(
            @Schema(
                    description = "By its name in the IANA list; absent for the house's own",
                    examples = "Pacific/Auckland")
            Optional<@TimeZoneName String> timeZone) {}

    @GET
    @Operation(
            operationId = "timeZone",
            summary = "In which time zone the customer reads times",
            description = "As they said it on their page, as their browser did when they filed, or as somebody here"
                    + " noted it.")
    public ZoneInput read(@PathParam("reference") String reference) {
        return new ZoneInput(
                zones.noted(file(reference).id()).flatMap(ZoneChoice::zone).map(ZoneId::getId));
    }

    @PUT
    @Operation(
            operationId = "setTimeZone",
            summary = "Note in which time zone the customer reads times",
            description =
                    "Letters, mails and receipts say moments on these clocks. A day by which something is due stays"
                            + " the day of the house's calendar, and no deadline moves.")
    public ZoneInput set(@PathParam("reference") String reference, @NotNull @Valid ZoneInput input) {
        LoggedCase file = file(reference);
        zones.set(
                file.id(),
                new ZoneChoice(input.timeZone().map(ZoneId::of)),
                Optional.of(current.requireStaff().id()));
        return input;
    }

    private LoggedCase file(String reference) {
        return log.find(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
    }
}
