package org.amends.marketing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amends.people.Roles;
import org.amends.platform.input.EmailAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For programs that send newsletters and offers. */
@Path("/api/v1/marketing-holds/checks")
@RolesAllowed({Roles.SHOP, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Marketing")
public class MarketingHoldResource {

    private final MarketingHolds holds;

    MarketingHoldResource(MarketingHolds holds) {
        this.holds = holds;
    }

    @Schema(name = "MarketingQuestion")
    public record Question(
            @Schema(description = "Those to whom something is about to be sent") @NotNull @Size(min = 1, max = 1_000)
            List<@NotNull @EmailAddress String> addresses) {}

    @Schema(name = "MarketingAnswer")
    public record Answer(
            @Schema(description = "Those of them to whom nothing is sold now, as they were asked for")
            List<String> held) {}

    @POST
    @Operation(
            operationId = "checkMarketingHolds",
            summary = "Whom not to send advertisements now",
            description =
                    "Whoever has an open case of any kind waits for us to put something right. The answer says nothing of"
                            + " the case, and changes nothing. Ask just before you send; an answer is not to be kept.")
    public Answer check(@NotNull @Valid Question question) {
        return new Answer(holds.among(question.addresses()));
    }
}
