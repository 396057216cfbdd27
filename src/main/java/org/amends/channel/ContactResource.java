package org.amends.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Missed calls, letters that came back, messages that were left: who calls back by when, and what came of it. */
@Path("/api/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels")
class ContactResource {

    private static final int MOST = 200;

    private final ContactDesk desk;
    private final ContactList list;
    private final CurrentActor current;

    ContactResource(ContactDesk desk, ContactList list, CurrentActor current) {
        this.desk = desk;
        this.list = list;
        this.current = current;
    }

    /** @param next to be sent as {@code after} for the next page; absent on the last one */
    @Schema(name = "ContactPage")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ContactPage(List<ContactView> items, Optional<String> next) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listContacts",
            summary = "Contacts that nobody has handled, the earliest date first",
            description = "Paged by keyset. What is late stays in front until it is handled.")
    public ContactPage list(
            @Parameter(description = "Only of this channel") @QueryParam("channel") @Nullable String channel,
            @Parameter(description = "“me”: what I owe, or whom I stand in for") @QueryParam("owedBy") @Nullable
                    String owedBy,
            @Parameter(description = "“next” of the page before") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(MOST) int limit) {
        ContactList.Page page = list.page(
                new ContactList.Asked(Optional.ofNullable(channel), Optional.ofNullable(owedBy)),
                current.requireStaff(),
                Optional.ofNullable(after),
                limit);
        return new ContactPage(page.items(), page.next());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "readContact",
            summary = "One contact, handled or not",
            description = "With every attempt to reach them.")
    @APIResponse(responseCode = "200", description = "The contact")
    @APIResponse(responseCode = "404", description = "There is no such contact")
    public ContactView get(@RestPath UUID id) {
        return list.one(id);
    }

    @POST
    @Path("{id}/handling")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
    @Operation(
            operationId = "handleContact",
            summary = "Say what came of a contact",
            description = "REACHED and LED_TO_CASE end it, once. MESSAGE_LEFT is noted as an attempt, and the contact"
                    + " stays owed: nobody has spoken with them yet.")
    @APIResponse(responseCode = "200", description = "The contact as it is now")
    @APIResponse(responseCode = "409", description = "Somebody has handled it already")
    public ContactView handle(@RestPath UUID id, @NotNull @Valid ContactForm.Handling handling) {
        desk.handle(id, handling, current.requireStaff());
        return list.one(id);
    }
}
