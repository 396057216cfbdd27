package org.amends.identity;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.amends.identity.StaffTokens.Issued;
import org.amends.people.Roles;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** Bearer tokens for programs that act for a member of staff. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
class TokenResource {

    private static final String BASIC = "Basic ";

    private final SignIn signIn;
    private final StaffTokens tokens;
    private final Identities identities;
    private final SecurityIdentity caller;

    TokenResource(SignIn signIn, StaffTokens tokens, Identities identities, SecurityIdentity caller) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.identities = identities;
        this.caller = caller;
    }

    private record Basic(String username, String password) {}

    @POST
    @PermitAll
    @Operation(
            operationId = "issueToken",
            summary = "Get a bearer token",
            description = "With the username and password of a member of staff as HTTP Basic authentication, which is"
                    + " accepted here and nowhere else. The token is shown once; send it as a Bearer token.")
    @APIResponse(
            responseCode = "201",
            description = "A new token",
            content = @Content(schema = @Schema(implementation = NewToken.class)))
    @APIResponse(responseCode = "401", description = "Unknown username or wrong password")
    @APIResponse(responseCode = "429", description = "Too many attempts; Retry-After says how many seconds to wait")
    public Response issue(
            @RestHeader("Authorization") Optional<String> authorization, @Context HttpServerRequest request) {
        SignIn.Outcome outcome = authorization
                .flatMap(TokenResource::basic)
                .map(basic -> signIn.attempt(basic.username(), basic.password(), request))
                .orElseGet(SignIn.Refused::new);
        if (outcome instanceof SignIn.Welcome welcome) {
            return created(tokens.issue(welcome.staffId(), StaffTokens.Kind.BEARER));
        }
        throw outcome instanceof SignIn.TooMany tooMany ? tooMany(tooMany.pause()) : refused();
    }

    @DELETE
    @Path("current")
    @RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ADMIN, Roles.AUDITOR, Roles.SHOP, Roles.WAREHOUSE})
    @Operation(
            operationId = "revokeToken",
            summary = "Give back the token that this request carries",
            description = "It is worth nothing from now on.")
    @APIResponse(responseCode = "204", description = "Given back")
    public void revoke() {
        Secret secret = new Secret(caller.getCredential(TokenCredential.class).getToken());
        tokens.revoke(secret);
        identities.forget(secret);
    }

    private static Problem tooMany(Duration pause) {
        long seconds = pause.toSeconds() + 1;
        String detail = "There were too many attempts. Try again in " + seconds + " s.";
        return Problem.of(429, "/problems/too-many-attempts", "Too many attempts", detail)
                .withHeader("Retry-After", Long.toString(seconds));
    }

    private static Problem refused() {
        String detail = "Send the username and the password of a member of staff as HTTP Basic authentication.";
        return Problem.of(401, "/problems/not-signed-in", "Not signed in", detail)
                .withHeader("WWW-Authenticate", "Basic realm=\"Amends\", charset=\"UTF-8\"");
    }

    private static Response created(Issued issued) {
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(new NewToken(issued.secret().text(), issued.expiresAt()))
                .build();
    }

    private static Optional<Basic> basic(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).trim());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Basic(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
