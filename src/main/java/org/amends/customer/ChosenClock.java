package org.amends.customer;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.amends.identity.CustomerLinks;
import org.amends.identity.Secret;
import org.amends.letter.TimeZones;
import org.amends.web.CurrentPage;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The pages behind a customer's link tell times on the clock that was chosen for their letters, so that both say the same (S2-11). */
final class ChosenClock {

    private final CustomerLinks links;
    private final TimeZones zones;
    private final CurrentPage page;

    ChosenClock(CustomerLinks links, TimeZones zones, CurrentPage page) {
        this.links = links;
        this.zones = zones;
        this.page = page;
    }

    @ServerRequestFilter
    void wind(ContainerRequestContext request) {
        // Nothing but the pages behind such a link has its token in the address.
        Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst("token"))
                .flatMap(token -> links.caseOf(new Secret(token)))
                .flatMap(zones::chosen)
                .ifPresent(page::choose);
    }
}
