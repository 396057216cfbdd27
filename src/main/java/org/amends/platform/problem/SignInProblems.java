package org.amends.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Who has to sign in hears how; a way to the sign-in page is kept for pages. */
final class SignInProblems {

    private final Answers answers;
    private final CurrentVertxRequest current;

    SignInProblems(Answers answers, CurrentVertxRequest current) {
        this.answers = answers;
        this.current = current;
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> unknown(SecurityException exception, HttpHeaders request, UriInfo address) {
        RoutingContext context = current.getCurrent();
        HttpAuthenticator authenticator = context == null ? null : context.get(HttpAuthenticator.class.getName());
        if (context == null || authenticator == null) {
            return Uni.createFrom().item(answers.answer(HttpProblems.of(401), request, address));
        }
        return authenticator.getChallenge(context).map(challenge -> challenged(challenge, request, address));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException exception, HttpHeaders request, UriInfo address) {
        return answers.answer(HttpProblems.of(403), request, address);
    }

    private Response challenged(@Nullable ChallengeData challenge, HttpHeaders request, UriInfo address) {
        if (challenge != null && challenge.status < 400 && !address.getPath().startsWith("/api/")) {
            Response.ResponseBuilder elsewhere = Response.status(challenge.status);
            if (challenge.headerName != null) {
                elsewhere.header(challenge.headerName.toString(), challenge.headerContent);
            }
            return elsewhere.build();
        }
        Response answer = answers.answer(HttpProblems.of(401), request, address);
        if (challenge != null && challenge.status >= 400 && challenge.headerName != null) {
            answer.getHeaders().add(challenge.headerName.toString(), challenge.headerContent);
        }
        return answer;
    }
}
