package org.amends.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amends.people.Roles;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisation's list of causes. */
@Path("/api/v1/causes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Marks")
public class CauseResource {

    private final Causes causes;
    private final Messages messages;
    private final PageLanguage language;

    CauseResource(Causes causes, Messages messages, PageLanguage language) {
        this.causes = causes;
        this.messages = messages;
        this.language = language;
    }

    @Schema(name = "Cause")
    public record CauseView(
            @Schema(examples = "NO_ANSWER") String code,

            @Schema(description = "From 1, which annoys some, to 10, which drives everybody away", examples = "7")
            int severity,

            @Schema(examples = "No answer came") String name) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listCauses",
            summary = "What can go wrong, the mildest first",
            description =
                    "The codes by which a case is told apart. From severity 9 on, somebody above is always asked.")
    public List<CauseView> list() {
        return causes.all().stream()
                .map(cause -> new CauseView(
                        cause.code(),
                        cause.severity(),
                        messages.text(language.locale(), "pages", "desk.cause." + cause.code())))
                .toList();
    }
}
