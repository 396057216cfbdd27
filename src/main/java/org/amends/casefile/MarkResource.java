package org.amends.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.amends.lifecycle.Command;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What marks a case out: what went wrong, that its customer is beside themselves, whom it is about. */
@Path("/api/v1/cases/{reference}")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Marks")
public class MarkResource {

    private final CaseRequests requests;
    private final Marking marking;

    MarkResource(CaseRequests requests, Marking marking) {
        this.requests = requests;
        this.marking = marking;
    }

    @Schema(name = "CauseOfCase")
    public record CauseInput(
            @Schema(description = "A code of the list of causes", examples = "NO_ANSWER") @NotNull @Words(max = 60)
            String cause) {}

    @Schema(name = "Heat")
    public record HeatInput(
            @Schema(description = "What you saw or heard, for whoever helps now") @NotNull @Words(max = 2_000)
            String what) {}

    @Schema(name = "NamedPerson")
    public record PersonInput(
            @Schema(description = "The colleague whose conduct the complaint is about") @NotNull
            UUID person,

            @Schema(description = "What the customer says they did") @NotNull @Words(max = 2_000)
            String what) {}

    @POST
    @Path("cause")
    @Operation(
            operationId = "classify",
            summary = "Say what went wrong",
            description = "By the organisation's list; saying it again corrects it. Causes of severity 9 and 10 always"
                    + " ask somebody above the owner to look.")
    public Response classify(@PathParam("reference") String reference, @NotNull @Valid CauseInput input) {
        return requests.act(reference, input, file -> marking.classify(input.cause()));
    }

    @POST
    @Path("heat")
    @Operation(
            operationId = "markHeated",
            summary = "Say that the customer is beside themselves",
            description = "Somebody above the owner is asked at once. The customer never sees the mark.")
    public Response markHeated(@PathParam("reference") String reference, @NotNull @Valid HeatInput input) {
        return requests.act(reference, input, file -> new Command.MarkHeated(input.what()));
    }

    @POST
    @Path("named-persons")
    @Operation(
            operationId = "namePerson",
            summary = "Name the colleague whose conduct the complaint is about",
            description = "From then on neither that person nor anybody who answers to them can own or decide the case."
                    + " When its owner is one of them, somebody impartial owns it at once.")
    public Response namePerson(@PathParam("reference") String reference, @NotNull @Valid PersonInput input) {
        return requests.act(reference, input, file -> marking.name(input.person(), input.what(), file));
    }
}
