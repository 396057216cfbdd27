package org.amends.carriage;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.amends.casefile.CaseReference;

/** Hands a label out as a file to keep; no browser opens it as a page of ours. */
public final class LabelFileResponse {

    private LabelFileResponse() {}

    public static Response of(LabelFile label, CaseReference reference) {
        return Response.ok(label.content(), label.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + reference + "." + label.ending() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
