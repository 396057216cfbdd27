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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
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

/** Personal data that leaves the house. */
@Path("/api/v1/erasures")
@RolesAllowed(Roles.MANAGER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasure")
public class ErasureResource {

    private final ErasureDesk desk;
    private final Erasures erasures;
    private final Rosters rosters;
    private final CurrentActor current;

    ErasureResource(ErasureDesk desk, Erasures erasures, Rosters rosters, CurrentActor current) {
        this.desk = desk;
        this.erasures = erasures;
        this.rosters = rosters;
        this.current = current;
    }

    @Schema(name = "NewErasure")
    public record ErasureInput(
            @Schema(description = "The case's number") @NotNull
            String reference,

            @Schema(
                    description =
                            "Who asked for it and why it may be done; say nothing here that has to be erased, too")
            @NotNull
            @Words(max = 2_000)
            String reason) {}

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ErasurePage(List<ErasureView> items, Optional<String> next) {}

    @POST
    @Operation(
            operationId = "eraseCase",
            summary = "Erase what a closed case says of a person",
            description =
                    "Words, contact, title, photographs, raw mail, drafts and private links go for good. The history stays and"
                            + " can still be verified. Refused while the case is open, and while its rules want it kept."
                            + " A second request finds the first erasure.")
    public ErasureView erase(@NotNull @Valid ErasureInput input) {
        Erasure erasure = desk.erase(
                desk.file(CaseRequests.reference(input.reference())),
                current.requireStaff().id(),
                input.reason());
        return ErasureView.of(erasure, rosters.recent());
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "erasures",
            summary = "Which cases were erased, when, by whom and why",
            description = "The newest first, paged by keyset.")
    public ErasurePage list(
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        Optional<Worklist.Position> from = Optional.ofNullable(after).map(Cursor::read);
        KeysetPage<Erasure> page =
                KeysetPage.of(limit, most -> erasures.page(from, most), one -> Cursor.write(one.position()));
        return new ErasurePage(page.map(erasure -> ErasureView.of(erasure, rosters.recent())), page.next());
    }
}
