package org.amends.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What a request is that does not say it. At the API, one without a body needs no media type, and many clients call nothing at
 * all a form. A page takes forms only; without a media type one would come past the anti-forgery filter.
 */
final class UnsaidMediaTypes {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter(preMatching = true)
    void say(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        if (request.getUriInfo().getPath().startsWith("/api/")) {
            if (hasNoBody(request)) {
                say(MediaType.APPLICATION_JSON, request);
            }
        } else if (request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            say(MediaType.APPLICATION_FORM_URLENCODED, request);
        }
    }

    private static boolean hasNoBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return (length == null || length.equals("0")) && request.getHeaderString("Transfer-Encoding") == null;
    }

    private static void say(String mediaType, ContainerRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, mediaType);
    }
}
