package org.amends.order.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.amends.people.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way in for files of orders: from shops without a program of their own, and for the first load. */
@Path("/api/v1/orders/batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class BatchResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private final OrderBatches batches;

    BatchResource(OrderBatches batches) {
        this.batches = batches;
    }

    @POST
    @Consumes({NDJSON, CSV})
    @RolesAllowed({Roles.SHOP, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "putOrders",
            summary = "Tell us of many orders",
            description =
                    "Lines of JSON, each with source, externalId and an order as for putOrder; or CSV with a row per"
                            + " line of an order. Up to 100,000 lines and 32 MB. A line that is wrong stops no other one;"
                            + " the answer says what became of each. Whatever goes wrong on the way, send the file again.")
    @RequestBody(
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = NdjsonOrders.Line.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of each order",
            content = @Content(schema = @Schema(implementation = BatchReport.class)))
    public BatchReport put(InputStream file, HttpHeaders headers) throws IOException {
        boolean csv = MediaType.valueOf(CSV).isCompatible(headers.getMediaType());
        return csv ? batches.csv(file) : batches.ndjson(file);
    }
}
