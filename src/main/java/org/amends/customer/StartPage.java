package org.amends.customer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amends.channel.PublicAddresses;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where everybody begins. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class StartPage {

    private final PublicAddresses addresses;

    StartPage(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    @CheckedTemplate(basePath = "customer")
    static class Templates {
        static native TemplateInstance start(List<PublicAddresses.Address> addresses);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance start() {
        return Templates.start(addresses.all());
    }
}
