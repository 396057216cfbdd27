package org.amends.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amends.identity.CurrentActor;
import org.amends.letter.FormOfAddress;
import org.amends.letter.TemplateKind;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** With what letters begin in the composer. */
@Path("/api/v1/letter-templates")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
public class TemplateResource {

    private final TemplateDesk desk;
    private final CurrentActor current;

    TemplateResource(TemplateDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    @GET
    @Operation(
            operationId = "letterTemplates",
            summary = "Every template, the house's own or the one that comes with Amends",
            description = "By language, form of address and kind of letter.")
    public List<HouseTemplate> list() {
        return desk.all();
    }

    @GET
    @Path("{kind}/{language}/{form}/versions")
    @Operation(
            operationId = "letterTemplateVersions",
            summary = "What somebody once made of a template",
            description = "The newest first, 100 at most. One without a text went back to what comes with Amends.")
    public List<TemplateVersion> versions(
            @RestPath TemplateKind kind, @RestPath String language, @RestPath FormOfAddress form) {
        return desk.versions(desk.place(kind, language, form));
    }

    @PUT
    @Path("{kind}/{language}/{form}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "setLetterTemplate",
            summary = "Write a template, or go back to the one that comes with Amends",
            description =
                    "It counts for letters that are begun from now on. A letter that is nothing but its template is refused.")
    @APIResponse(responseCode = "200", description = "The template as it is now")
    @APIResponse(responseCode = "409", description = "Somebody changed it since you read it")
    public HouseTemplate set(
            @RestPath TemplateKind kind,
            @RestPath String language,
            @RestPath FormOfAddress form,
            @NotNull @Valid TemplateInput input) {
        return desk.set(
                desk.place(kind, language, form), input, current.requireStaff().id());
    }
}
