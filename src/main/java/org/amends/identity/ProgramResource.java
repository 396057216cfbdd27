package org.amends.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The programs that work for members of staff. */
@Path("/api/v1/programs")
@RolesAllowed(Roles.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public class ProgramResource {

    private final Programs programs;

    ProgramResource(Programs programs) {
        this.programs = programs;
    }

    @Schema(name = "NewProgram")
    public record ProgramInput(
            @Schema(description = "The account of a program: one whose only role is SHOP") @NotNull
            UUID account,

            @Schema(description = "By which the token is known", examples = "Orders of the web shop")
            @NotNull
            @Words(max = Programs.LONGEST_NAME)
            @Size(max = Programs.LONGEST_NAME)
            String name) {}

    @GET
    @Operation(
            operationId = "listPrograms",
            summary = "The bearer tokens that are worth something now",
            description = "The newest first, 500 at most. What a token is stands nowhere.")
    public List<Program> list() {
        return programs.running();
    }

    @POST
    @Operation(
            operationId = "issueProgramToken",
            summary = "Draw a token for a shop's program",
            description =
                    "It is in this answer and nowhere else. People get theirs with their own password at /api/v1/tokens.")
    @APIResponse(
            responseCode = "201",
            description = "A new token",
            content = @Content(schema = @Schema(implementation = NewToken.class)))
    public Response issue(@NotNull @Valid ProgramInput input) {
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(programs.issue(input.account(), input.name().strip()))
                .build();
    }

    @DELETE
    @Path("{number}")
    @Operation(
            operationId = "endProgram",
            summary = "End a token, whoever's it is",
            description = "It is worth nothing from now on; other replicas know within five seconds.")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "There is none, or it has ended")
    public void end(@RestPath long number) {
        programs.end(number);
    }
}
