package org.amends.policy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amends.web.PageLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Our rules, for everybody: what we promise by when, where to go if we do not keep it, and how often we kept it. */
@Path("/policy")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PolicyPage {

    private final PublicPolicies policies;
    private final PageLanguage language;

    PolicyPage(PublicPolicies policies, PageLanguage language) {
        this.policies = policies;
        this.language = language;
    }

    @CheckedTemplate(basePath = "policy")
    static class Templates {
        static native TemplateInstance policy(PublicPolicy policy);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        return Templates.policy(policies.tell(language.locale()));
    }
}
