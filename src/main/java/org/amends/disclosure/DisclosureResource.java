package org.amends.disclosure;

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
import jakarta.ws.rs.core.Response;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is on file about a customer, for whoever answers their request for it. */
@Path("/api/v1/disclosures")
@RolesAllowed(Roles.MANAGER)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Disclosure")
public class DisclosureResource {

    private final DisclosureDesk desk;
    private final Disclosures disclosures;
    private final Rosters rosters;
    private final CurrentActor current;

    DisclosureResource(DisclosureDesk desk, Disclosures disclosures, Rosters rosters, CurrentActor current) {
        this.desk = desk;
        this.disclosures = disclosures;
        this.rosters = rosters;
        this.current = current;
    }

    @Schema(name = "NewDisclosure")
    public record DisclosureInput(
            @Schema(description = "The number of a case of theirs") @NotNull
            String reference,

            @Schema(description = "Who asked for it, and how you know that it is they") @NotNull @Words(max = 2_000)
            String reason) {}

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DisclosurePage(List<DisclosureView> items, Optional<String> next) {}

    @POST
    @Produces(DossierArchive.TYPE)
    @Operation(
            operationId = "disclose",
            summary = "Make the file of what is on file about a customer",
            description =
                    "A ZIP file of all cases that have the mail address of this one's contact, or their telephone number"
                            + " and name: for each a `case.json`, their mails as they came, and the photographs. Without notes between"
                            + " colleagues and without what is about somebody else. Who made it, when, for whom and why is kept.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = DossierArchive.TYPE))
    public Response disclose(@NotNull @Valid DisclosureInput input) {
        return desk.handOut(
                desk.file(CaseRequests.reference(input.reference())),
                current.requireStaff().id(),
                input.reason());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "disclosures",
            summary = "What was handed to whom, when, by whom and why",
            description = "The newest first, paged by keyset.")
    public DisclosurePage list(
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        Optional<Worklist.Position> from = Optional.ofNullable(after).map(Cursor::read);
        KeysetPage<Disclosure> page =
                KeysetPage.of(limit, most -> disclosures.page(from, most), one -> Cursor.write(one.position()));
        return new DisclosurePage(page.map(one -> DisclosureView.of(one, rosters.recent())), page.next());
    }
}
