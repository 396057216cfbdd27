package org.amends.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Whatever ends a request early leaves as a problem. */
final class ProblemMappers {

    private static final Set<String> OF_THE_BODY = Set.of("content-type", "content-length", "content-language");

    private final Answers answers;
    private final HungUp hungUp;

    ProblemMappers(Answers answers, HungUp hungUp) {
        this.answers = answers;
        this.hungUp = hungUp;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, HttpHeaders request, UriInfo address) {
        return answers.answer(problem, request, address);
    }

    @ServerExceptionMapper
    Response invalid(ValidationException exception, HttpHeaders request, UriInfo address) {
        Problem problem = exception instanceof ConstraintViolationException violations && !Violations.isOurs(violations)
                ? Violations.problem(violations)
                : ours(exception, address);
        return answers.answer(problem, request, address);
    }

    @ServerExceptionMapper({
        MismatchedInputException.class,
        StreamConstraintsException.class,
        JsonProcessingException.class
    })
    Response unreadable(JsonProcessingException exception, HttpHeaders request, UriInfo address) {
        Problem problem = Unreadable.isTheirs(exception) ? Unreadable.problem(exception) : ours(exception, address);
        return answers.answer(problem, request, address);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException exception, HttpHeaders request, UriInfo address) {
        Response given = exception.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        Response answer = answers.answer(problem(exception, address), request, address);
        return withHeadersOf(given.getHeaders(), answer);
    }

    @ServerExceptionMapper
    Response anything(Throwable thrown, HttpHeaders request, UriInfo address) {
        Problem problem = DatabaseTrouble.problem(thrown).orElseGet(() -> ours(thrown, address));
        return answers.answer(problem, request, address);
    }

    private Problem problem(WebApplicationException exception, UriInfo address) {
        int status = exception.getResponse().getStatus();
        if (exception.getCause() instanceof JsonProcessingException json) {
            return Unreadable.problem(json);
        }
        if (status >= 500 && status != 503) {
            return ours(exception, address);
        }
        return thrownBy(exception.getCause()).orElseGet(() -> HttpProblems.of(status(exception, address)));
    }

    /** A parameter that its type refuses is a 404 for JAX-RS; that is so for a path, but not for a query. */
    private static int status(WebApplicationException exception, UriInfo address) {
        boolean badQuery = exception instanceof NotFoundException
                && exception.getCause() != null
                && !address.getQueryParameters().isEmpty();
        return badQuery ? 400 : exception.getResponse().getStatus();
    }

    /** A parameter's type may refuse it by a problem of its own, which JAX-RS wraps. */
    private static Optional<Problem> thrownBy(@Nullable Throwable cause) {
        if (cause == null || cause instanceof Problem) {
            return Optional.ofNullable((Problem) cause);
        }
        return thrownBy(cause.getCause());
    }

    private Problem ours(Throwable thrown, UriInfo address) {
        if (hungUp.isWhy(thrown)) {
            Log.debugf("A client hung up before all of its request to %s was here", address.getPath());
            return HttpProblems.of(400);
        }
        String errorId = UUID.randomUUID().toString();
        Log.errorf(Wordless.of(thrown), "A request failed by our mistake, error id %s", errorId);
        return HttpProblems.ours(errorId);
    }

    private static Response withHeadersOf(MultivaluedMap<String, Object> given, Response answer) {
        given.forEach((name, values) -> {
            if (!OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT))) {
                answer.getHeaders().put(name, values);
            }
        });
        return answer;
    }
}
