package org.amends.returns.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LinkedCases;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The receipt of a withdrawal for whoever holds its customer's link. */
@Path("/c/{token}/receipt.pdf")
@PermitAll
public class ReceiptFile {

    private final LinkedCases cases;
    private final CaseLog log;

    ReceiptFile(LinkedCases cases, CaseLog log) {
        this.cases = cases;
        this.log = log;
    }

    @GET
    @Produces(ReceiptPdf.TYPE)
    @Operation(hidden = true)
    public Response read(@PathParam("token") String token) {
        SentReceipt receipt = cases.find(token)
                .flatMap(file -> SentReceipt.of(file, log))
                .orElseThrow(() -> Problem.notFound("receipt"));
        return Response.ok(ReceiptPdf.of(receipt))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + ReceiptPdf.name(receipt) + "\"")
                .build();
    }
}
