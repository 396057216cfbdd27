package org.amends.identity;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Programs show a secret in the Authorization header and nowhere else; pages show it in a cookie and nowhere else. So no
 * other site can make a browser move anything through the API, and the pages' forms carry their own anti-forgery token.
 */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

    static final String SCHEME = "bearer";

    private static final String PREFIX = "Bearer ";
    private static final String API = "/api/";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        HttpServerRequest request = context.request();
        Optional<Secret> header = bearer(request);
        if (header.isPresent()) {
            return identities.authenticate(request(header.get()));
        }
        return cookie(context)
                .map(secret -> orNobody(identities.authenticate(request(secret))))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** A page that needs a sign-in leads to it; everything else is told 401. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(challenge(context));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME));
    }

    private static Optional<Secret> bearer(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaderNames.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, PREFIX, 0, PREFIX.length()))
                .map(header -> new Secret(header.substring(PREFIX.length()).trim()));
    }

    private static Optional<Secret> cookie(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        boolean forged = !SAFE.contains(request.method()) && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        if (path.startsWith(API) || forged) {
            return Optional.empty();
        }
        return SessionCookie.secret(request).filter(secret -> !secret.ofACustomer());
    }

    /** An old cookie is no reason to refuse a page that is open to everybody. */
    private static Uni<SecurityIdentity> orNobody(Uni<SecurityIdentity> identity) {
        return identity.onFailure(AuthenticationFailedException.class)
                .recoverWithUni(() -> Uni.createFrom().nullItem());
    }

    private static TokenAuthenticationRequest request(Secret secret) {
        return new TokenAuthenticationRequest(new TokenCredential(secret.text(), SCHEME));
    }

    private static ChallengeData challenge(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        String accept =
                Optional.ofNullable(request.getHeader(HttpHeaderNames.ACCEPT)).orElse("");
        boolean program = path.startsWith(API);
        if (!program && "true".equals(request.getHeader("HX-Request"))) {
            return new ChallengeData(401, "HX-Redirect", SignInPage.PATH);
        }
        return program || !accept.contains("text/html")
                ? new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Bearer")
                : new ChallengeData(303, HttpHeaderNames.LOCATION, SignInPage.PATH + next(request));
    }

    private static String next(HttpServerRequest request) {
        return SAFE.contains(request.method())
                ? "?next=" + URLEncoder.encode(request.uri(), StandardCharsets.UTF_8)
                : "";
    }
}
