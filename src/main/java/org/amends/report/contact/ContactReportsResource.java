package org.amends.report.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.CaseStatus;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Words kept and words missing, for programs. */
@Path("/api/v1/reports")
@RolesAllowed({Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Tag(name = "Reports")
public class ContactReportsResource {

    private final ContactReports reports;

    ContactReportsResource(ContactReports reports) {
        this.reports = reports;
    }

    @GET
    @Path("promises")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "promiseReport",
            summary = "What became of the promises that were due, for all and by team",
            description = "Kept and broken, early and late apart, promised below or beyond what is feasible. Never by"
                    + " person.")
    public List<PromiseFigures> promises(
            @QueryParam("team") @Nullable UUID team,
            @QueryParam("days") @DefaultValue("90") @Min(1) @Max(3_650) int days) {
        return reports.promises(Optional.ofNullable(team), days);
    }

    @GET
    @Path("commitments")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "commitmentReport",
            summary = "Words and deeds: what was said that we do, and whether it was done in time",
            description =
                    "Promises, remedies, the next word to the customer, spoken promises put in writing; for all and by"
                            + " team, at most a minute old. Never by person.")
    public List<CommitmentFigures> commitments(
            @QueryParam("team") @Nullable UUID team,
            @QueryParam("days") @DefaultValue("90") @Min(1) @Max(3_650) int days) {
        return reports.commitments(Optional.ofNullable(team), days);
    }

    @GET
    @Path("messages")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "messageReport",
            summary = "The customers' messages, and how many were said to need no answer, for all and by team",
            description = "Closed cases included, so that closing a case hides nothing. Never by person.")
    public List<MessageFigures> messages(
            @QueryParam("team") @Nullable UUID team,
            @QueryParam("days") @DefaultValue("90") @Min(1) @Max(3_650) int days) {
        return reports.messages(Optional.ofNullable(team), days);
    }

    @GET
    @Path("silence")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "silenceReport",
            summary = "How long customers of open cases heard nothing from a person",
            description = "The longest silence first. What the service sends by itself is no person's word.")
    public List<SilenceView> silence(
            @QueryParam("team") @Nullable UUID team,
            @QueryParam("status") @Nullable CaseStatus status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return reports.silences(Optional.ofNullable(team), Optional.ofNullable(status), limit);
    }

    @GET
    @Path("silence/groups")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "silenceByTeamAndStatus",
            summary = "The same by team and status: median and 90th percentile",
            description = "In minutes.")
    public List<SilenceGroup> groups(
            @QueryParam("team") @Nullable UUID team, @QueryParam("status") @Nullable CaseStatus status) {
        return reports.groups(Optional.ofNullable(team), Optional.ofNullable(status));
    }
}
