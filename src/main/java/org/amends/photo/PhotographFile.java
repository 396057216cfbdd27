package org.amends.photo;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** How the bytes of a photograph leave the house: as a picture and as nothing else, for its reader's browser alone. */
public final class PhotographFile {

    public static final String TYPE = "image/jpeg";

    private PhotographFile() {}

    public static Response of(byte[] content, UUID id) {
        return Response.ok(content, TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".jpg\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .build();
    }
}
