package org.amends.audit;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.amends.casefile.CaseReference;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof of the history, for those who have to trust it. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
@Blocking
@Tag(name = "Audit")
public class AuditResource {

    static final String NDJSON = "application/x-ndjson";

    private final Verifier verifier;
    private final Roots roots;

    AuditResource(Verifier verifier, Roots roots) {
        this.verifier = verifier;
        this.roots = roots;
    }

    @GET
    @Path("verification")
    @Operation(
            operationId = "verify",
            summary = "Prove the history of all cases",
            description =
                    "Recomputes every event, chain, deadline, verdict and escalation. `intact` is the answer; each "
                            + "finding names the case, the event and what is not as it was written.")
    public Verification verify() {
        return verifier.verifyAll();
    }

    @POST
    @Path("verification")
    @Consumes({NDJSON, MediaType.WILDCARD})
    @Operation(
            operationId = "verifyAgainstRoot",
            summary = "Prove the history against a root exported earlier",
            description =
                    "Takes the file of GET /api/v1/audit/root as it was. Finds a case that was deleted or rewritten "
                            + "as a whole since. Files larger than a request may be are for the command `verify`.")
    public Verification verifyAgainst(InputStream file) {
        return verifier.verifyAgainst(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
    }

    @GET
    @Path("cases/{reference}/verification")
    @Operation(
            operationId = "verifyCase",
            summary = "Prove the history of one case",
            description = "As for all cases, for one.")
    public Verification verifyCase(@PathParam("reference") String reference) {
        return CaseReference.parse(reference).flatMap(verifier::verify).orElseThrow(() -> Problem.notFound("case"));
    }

    @GET
    @Path("root")
    @Produces(NDJSON)
    @Operation(
            operationId = "exportRoot",
            summary = "Export the heads of all cases and their signed root",
            description =
                    "One JSON object a line: each case's head, then the Merkle root over those lines (hashed as in "
                            + "RFC 9162) with its Ed25519 signature, or `\"signed\":false` when no key is configured. Keep it elsewhere.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = NDJSON))
    public Response exportRoot() {
        StreamingOutput lines = roots::export;
        return Response.ok(lines)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"amends-audit-root.ndjson\"")
                .build();
    }
}
