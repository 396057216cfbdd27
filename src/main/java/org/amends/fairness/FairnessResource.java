package org.amends.fairness;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.people.Roles;
import org.amends.platform.input.Words;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the customer of a case says that they were treated fairly. */
@Path("/api/v1/cases/{reference}/fairness")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Voice")
public class FairnessResource {

    /** In code points. */
    public static final int LONGEST = 2_000;

    private final CaseRequests requests;
    private final FairnessBook book;

    FairnessResource(CaseRequests requests, FairnessBook book) {
        this.requests = requests;
        this.book = book;
    }

    /**
     * @param asked the stage that they can answer about now; absent while there is none
     * @param answers all that they ever gave, the oldest first; the last one about a stage counts
     */
    @Schema(name = "FairnessAnswers")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record FairnessView(Optional<ClosedStage> asked, List<FairnessAnswer> answers) {}

    @Schema(name = "NewFairnessAnswer")
    public record AnswerInput(
            @Schema(description = "The stage that was asked about, so that an answer never counts for another") @NotNull
            Stage stage,

            @NotNull Fairness fairness,

            @Schema(description = "A free word") Optional<@Words(max = LONGEST) String> words) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR, Roles.CUSTOMER})
    @Operation(
            operationId = "fairness",
            summary = "Whether the customer says that they were treated fairly",
            description = "What they answered stage by stage, and which stage they can answer about now.")
    public FairnessView read(@PathParam("reference") String reference) {
        return view(requests.reached(reference));
    }

    @PUT
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            operationId = "answerFairness",
            summary = "Say whether you were treated fairly",
            description = "About the stage that closed last; the answer may change until the next stage closes.")
    public FairnessView answer(@PathParam("reference") String reference, @NotNull @Valid AnswerInput input) {
        LoggedCase file = requests.reached(reference);
        ClosedStage closed = ClosedStage.last(file)
                .filter(last -> last.stage() == input.stage())
                .orElseThrow(() -> Problem.conflict(
                        "/problems/stage-over",
                        "This stage is not asked about now. Read the case again: “asked” says which one is."));
        book.answer(file.id(), closed, input.fairness(), input.words());
        return view(file);
    }

    private FairnessView view(LoggedCase file) {
        return new FairnessView(ClosedStage.last(file), book.answers(file.id()));
    }
}
