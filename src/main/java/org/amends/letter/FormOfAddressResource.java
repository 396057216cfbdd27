package org.amends.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.identity.CurrentActor;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the customer of a case is spoken to. */
@Path("/api/v1/cases/{reference}/form-of-address")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
public class FormOfAddressResource {

    private final CaseLog log;
    private final FormsOfAddress forms;
    private final CurrentActor current;

    FormOfAddressResource(CaseLog log, FormsOfAddress forms, CurrentActor current) {
        this.log = log;
        this.forms = forms;
        this.current = current;
    }

    @Schema(name = "FormOfAddress")
    public record AddressInput(
            @Schema(description = "FORMAL is “teie”, “вы”, “vy”; FAMILIAR is “sina”, “ты”, “ty”") @NotNull
            FormOfAddress form) {}

    @GET
    @Operation(
            operationId = "formOfAddress",
            summary = "How the customer is spoken to",
            description = "As somebody noted it, else as the packs of the case say. English knows no difference.")
    public AddressInput read(@PathParam("reference") String reference) {
        return new AddressInput(forms.of(file(reference)));
    }

    @PUT
    @Operation(
            operationId = "setFormOfAddress",
            summary = "Note how the customer wants to be spoken to",
            description =
                    "Set phrases of letters and mails follow it, and the checks hold the sender's own words to it.")
    public AddressInput set(@PathParam("reference") String reference, @NotNull @Valid AddressInput input) {
        LoggedCase file = file(reference);
        forms.set(file.id(), input.form(), current.requireStaff().id());
        return input;
    }

    private LoggedCase file(String reference) {
        return log.find(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
    }
}
