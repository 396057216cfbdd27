package org.amends.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.amends.identity.StaffTokens.Issued;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where staff sign in to the pages, and out again. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignInPage {

    static final String PATH = "/sign-in";

    private final SignIn signIn;
    private final StaffTokens tokens;
    private final Identities identities;
    private final SignInTexts texts;

    SignInPage(SignIn signIn, StaffTokens tokens, Identities identities, SignInTexts texts) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.identities = identities;
        this.texts = texts;
    }

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance signIn(Map<String, String> t, String username, String next, String error);

        private Templates() {}
    }

    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public TemplateInstance form(@RestQuery @DefaultValue("") String next) {
        return page("", next, "");
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(
            @RestForm @DefaultValue("") String username,
            @RestForm @DefaultValue("") String password,
            @RestForm @DefaultValue("") String next,
            RoutingContext context) {
        SignIn.Outcome outcome = signIn.attempt(username.strip(), password, context.request());
        if (outcome instanceof SignIn.Welcome welcome) {
            return welcome(welcome.staffId(), next, context.request());
        }
        return outcome instanceof SignIn.TooMany tooMany
                ? wait(username, next, tooMany.pause())
                : answer(401, page(username, next, texts.of("refused", Map.of())));
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOut(RoutingContext context) {
        end(context.request());
        SessionCookie.clear(context.request());
        return Response.seeOther(URI.create(PATH)).build();
    }

    /** A new session at every sign-in; the one that the browser had is over. */
    private Response welcome(UUID staffId, String next, HttpServerRequest request) {
        end(request);
        Issued session = tokens.issue(staffId, StaffTokens.Kind.SESSION);
        SessionCookie.set(request, session.secret());
        return Response.seeOther(LocalPath.of(next)).build();
    }

    private void end(HttpServerRequest request) {
        SessionCookie.secret(request).ifPresent(secret -> {
            tokens.revoke(secret);
            identities.forget(secret);
        });
    }

    private Response wait(String username, String next, Duration wait) {
        long seconds = wait.toSeconds() + 1;
        return Response.fromResponse(answer(429, page(username, next, texts.of("wait", Map.of("seconds", seconds)))))
                .header("Retry-After", seconds)
                .build();
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private TemplateInstance page(String username, String next, String error) {
        return Templates.signIn(texts.all(), username, next, error);
    }
}
