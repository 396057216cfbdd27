package org.amends.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Refuses a path that a proxy, a policy and a route could each read differently, before anything looks at it. Amends
 * makes no path that needs such characters, so whoever sends one is trying a door. TRACE, which echoes what it was
 * sent, is refused here too.
 */
final class PlainPaths {

    private static final int BEFORE_ALL_ELSE = 10_000;

    /** Parameters, backslashes, empty or dot segments, and the encodings of these, of '%' and of control characters. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("[;\\\\]|//|/\\.{1,2}(?:/|$)|%(?:2[ef5]|5c|3b|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    private static final String AMBIGUOUS_PATH = problem(
            400, "Bad Request", "PATH_NOT_PLAIN", "The path has a character or a segment that Amends never uses.");
    private static final String NO_TRACE =
            problem(405, "Method Not Allowed", "METHOD_NOT_ALLOWED", "Amends does not answer TRACE.");

    void register(@Observes Filters filters) {
        filters.register(PlainPaths::check, BEFORE_ALL_ELSE);
    }

    static boolean isPlain(String requestTarget) {
        int query = requestTarget.indexOf('?');
        String path = query < 0 ? requestTarget : requestTarget.substring(0, query);
        return path.startsWith("/") && !AMBIGUOUS.matcher(path).find();
    }

    private static void check(RoutingContext context) {
        if (HttpMethod.TRACE.equals(context.request().method())) {
            refuse(context, 405, NO_TRACE);
        } else if (!isPlain(context.request().uri())) {
            refuse(context, 400, AMBIGUOUS_PATH);
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context, int status, String problem) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(problem);
    }

    private static String problem(int status, String title, String code, String detail) {
        return """
                {"type":"about:blank","title":"%s","status":%d,"code":"%s","detail":"%s"}""".formatted(title, status, code, detail);
    }
}
