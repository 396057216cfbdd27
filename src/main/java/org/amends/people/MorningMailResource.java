package org.amends.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.amends.platform.input.LanguageCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The mail of each morning, which leads and managers ask for themselves. */
@Path("/api/v1/staff/{id}/morning-mail")
@RolesAllowed({Roles.LEAD, Roles.MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class MorningMailResource {

    private final Accounts accounts;
    private final SecurityIdentity caller;

    MorningMailResource(Accounts accounts, SecurityIdentity caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /** @param language in which it is wanted; absent for no mail */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record MorningMail(Optional<@LanguageCode String> language) {}

    @GET
    @Operation(
            operationId = "readMorningMail",
            summary = "Whether you get a mail each morning, and in which language",
            description = "Your own alone.")
    @APIResponse(responseCode = "200", description = "The language; absent for no mail")
    public MorningMail read(@RestPath UUID id) {
        if (!actor().id().equals(id)) {
            throw new ForbiddenException();
        }
        return new MorningMail(accounts.morningMail(id));
    }

    @PUT
    @Operation(
            operationId = "chooseMorningMail",
            summary = "Ask for a mail each morning, or for none",
            description =
                    "Your own alone: nobody is written to who did not ask for it. Without a language none is sent.")
    @APIResponse(responseCode = "200", description = "As it is now")
    public MorningMail choose(@RestPath UUID id, @NotNull @Valid MorningMail wanted) {
        accounts.chooseMorningMail(id, wanted.language(), actor());
        return read(id);
    }

    private StaffMember actor() {
        return ((StaffPrincipal) caller.getPrincipal()).member();
    }
}
