package org.amends.platform.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Writes a problem as an answer: as a page for someone with a browser, as JSON for everyone else. */
@Singleton
final class Answers {

    static final String PROBLEM_JSON = "application/problem+json";

    private final Instance<ProblemPage> page;

    Answers(Instance<ProblemPage> page) {
        this.page = page;
    }

    Response answer(Problem problem, HttpHeaders request, UriInfo address) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(answer::header);
        if (page.isResolvable() && wantsPage(request, address)) {
            String html = page.get().render(problem.body().at(address.getPath()));
            return answer.type("text/html;charset=UTF-8").entity(html).build();
        }
        return answer.type(PROBLEM_JSON)
                .entity(problem.body().at(address.getPath()))
                .build();
    }

    private static boolean wantsPage(HttpHeaders request, UriInfo address) {
        List<MediaType> wanted = request.getAcceptableMediaTypes();
        return !address.getPath().startsWith("/api/")
                && !wanted.isEmpty()
                && MediaType.TEXT_HTML_TYPE.equals(withoutParameters(wanted.get(0)));
    }

    private static MediaType withoutParameters(MediaType type) {
        return new MediaType(type.getType(), type.getSubtype());
    }
}
