package org.amends.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Pages hold what is somebody's own, or a form's token: no browser and no proxy keeps them, unless a page says so. */
@Provider
public final class PrivatePages implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isPage(response) || response.getLocation() != null) {
            response.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, name -> List.of("no-store"));
        }
    }

    /** A page that is still to be rendered has no media type yet. */
    static boolean isPage(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return response.getEntity() instanceof TemplateInstance
                || type != null && MediaType.TEXT_HTML_TYPE.isCompatible(type);
    }
}
