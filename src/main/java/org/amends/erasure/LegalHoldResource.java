package org.amends.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.Cursor;
import org.amends.casefile.Worklist;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.people.Rosters;
import org.amends.platform.KeysetPage;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cases of which nothing may be erased for now. */
@Path("/api/v1/legal-holds")
@RolesAllowed(Roles.MANAGER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasure")
public class LegalHoldResource {

    private final LegalHoldDesk desk;
    private final LegalHolds holds;
    private final Rosters rosters;
    private final CurrentActor current;

    LegalHoldResource(LegalHoldDesk desk, LegalHolds holds, Rosters rosters, CurrentActor current) {
        this.desk = desk;
        this.holds = holds;
        this.rosters = rosters;
        this.current = current;
    }

    @Schema(name = "NewLegalHold")
    public record HoldInput(
            @Schema(description = "The case's number") @NotNull
            String reference,

            @Schema(description = "Who may ask for the case, and by which right") @NotNull @Words(max = 2_000)
            String reason,

            @Schema(description = "When somebody looks whether it is still needed: after today, within two years")
            @NotNull
            LocalDate reviewOn) {}

    @Schema(name = "NewLegalHoldLifting")
    public record LiftingInput(
            @Schema(description = "Why it is no longer needed") @NotNull @Words(max = 2_000)
            String reason) {}

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record LegalHoldPage(List<LegalHoldView> items, Optional<String> next) {}

    @POST
    @Operation(
            operationId = "holdCase",
            summary = "Keep a case from being erased",
            description =
                    "Until the hold is lifted neither a manager nor the service erases anything of the case, its mails"
                            + " and its drafts. A case may be held for several reasons; each hold is lifted by itself.")
    public LegalHoldView place(@NotNull @Valid HoldInput input) {
        LegalHold hold = desk.place(
                desk.file(CaseRequests.reference(input.reference())),
                current.requireStaff().id(),
                input.reason(),
                input.reviewOn());
        return LegalHoldView.of(hold, rosters.recent());
    }

    @POST
    @Path("{id}/lifting")
    @Operation(
            operationId = "liftHold",
            summary = "Lift a hold",
            description = "Who lifted it and why stays on record. A second request finds the first lifting.")
    public LegalHoldView lift(@PathParam("id") UUID id, @NotNull @Valid LiftingInput input) {
        return LegalHoldView.of(desk.lift(id, current.requireStaff().id(), input.reason()), rosters.recent());
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "legalHolds",
            summary = "Which cases are on hold, since when, by whom and why",
            description = "The newest first, paged by keyset.")
    public LegalHoldPage list(
            @Parameter(description = "Whether holds that were lifted are left out")
                    @QueryParam("standing")
                    @DefaultValue("true")
                    boolean standing,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        Optional<Worklist.Position> from = Optional.ofNullable(after).map(Cursor::read);
        KeysetPage<LegalHold> page =
                KeysetPage.of(limit, most -> holds.page(standing, from, most), one -> Cursor.write(one.position()));
        return new LegalHoldPage(page.map(hold -> LegalHoldView.of(hold, rosters.recent())), page.next());
    }
}
