package org.amends.promise;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.Deciding;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.DeadlineKind;
import org.amends.lifecycle.Facts;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By when the case's team can honestly say that something is done. */
@Path("/api/v1/cases/{reference}/feasible-dates")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promises")
public class FeasibleDatesResource {

    private final CaseLog log;
    private final Deciding deciding;
    private final FeasibleDates dates;

    FeasibleDatesResource(CaseLog log, Deciding deciding, FeasibleDates dates) {
        this.log = log;
        this.deciding = deciding;
        this.dates = dates;
    }

    /** What can be told to a customer now. */
    @Schema(name = "FeasibleDates")
    public record FeasibleDatesView(
            Instant asOf,

            @Schema(description = "A promise before “at” needs an earlyReason")
            FeasibleDates.FeasibleDate promise,

            @Schema(
                    description =
                            "The next word from a person; “suggested” is what the acknowledgement’s form begins with")
            FeasibleDates.FeasibleDate nextContact,

            FeasibleDates.FeasibleDate answer,
            FeasibleDates.FeasibleDate decision) {}

    @GET
    @Operation(
            operationId = "readFeasibleDates",
            summary = "By when the case’s team can honestly say that something is done",
            description =
                    "Four of five such things took the team no longer lately, in business time. With too little of a past,"
                            + " the due dates of the case’s own terms stand in.")
    public FeasibleDatesView read(@PathParam("reference") String reference) {
        LoggedCase file = log.find(CaseRequests.reference(reference)).orElseThrow(() -> Problem.notFound("case"));
        Facts facts = deciding.facts(file);
        UUID team = file.state().team();
        return new FeasibleDatesView(
                facts.now(),
                dates.date(DeadlineKind.PROMISE, team, facts.terms(), facts.now()),
                dates.date(DeadlineKind.KEEP_INFORMED, team, facts.terms(), facts.now()),
                dates.date(DeadlineKind.ANSWER_MESSAGE, team, facts.terms(), facts.now()),
                dates.date(DeadlineKind.DECIDE, team, facts.terms(), facts.now()));
    }
}
