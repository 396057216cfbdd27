package org.amends.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A body that says it is too large is refused before it is read. The framework would cut the connection without a word; here
 * what still comes is thrown away for some seconds, so that the sender gets to read why.
 */
@Singleton
final class BodyLimit {

    /** Just before the framework's own limit, which is that of the largest files. */
    private static final int PRIORITY = 3;

    /** Just after it: whoever does not say how much will come is cut off at the limit of ordinary bodies. */
    private static final int UNSAID = 1;

    private static final long PATIENCE_MILLIS = 5_000;

    private final long limit;
    private final long limitOfFiles;
    private final long limitOfPictures;
    private final Set<String> takesFiles;
    private final List<Pattern> takesPictures;
    private final ObjectMapper json;

    /**
     * @param takesFiles paths that take the largest bodies
     * @param takesPictures paths that take photographs; {@code *} stands for one part of a path
     */
    BodyLimit(
            @ConfigProperty(name = "amends.http.max-body-size") MemorySize limit,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limitOfFiles,
            @ConfigProperty(name = "amends.http.max-picture-size") MemorySize limitOfPictures,
            @ConfigProperty(name = "amends.http.takes-files") Set<String> takesFiles,
            @ConfigProperty(name = "amends.http.takes-pictures") Set<String> takesPictures,
            ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.limitOfFiles = limitOfFiles.asLongValue();
        this.limitOfPictures = limitOfPictures.asLongValue();
        this.takesFiles = takesFiles;
        this.takesPictures = takesPictures.stream()
                .map(path -> Pattern.compile(path.replace("*", "[^/]+")))
                .toList();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
        filters.register(this::checkUnsaid, UNSAID);
    }

    private long limit(RoutingContext context) {
        String path = context.request().path();
        if (takesFiles.contains(path)) {
            return limitOfFiles;
        }
        return takesPictures.stream().anyMatch(taking -> taking.matcher(path).matches()) ? limitOfPictures : limit;
    }

    private void checkUnsaid(RoutingContext context) {
        if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(context));
        }
        context.next();
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length == null || Long.parseLong(length) <= limit(context)) {
            context.next();
            return;
        }
        refuse(context);
    }

    private void refuse(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.resume();
        context.response()
                .setStatusCode(413)
                .putHeader("Content-Type", Answers.PROBLEM_JSON)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Connection", "close")
                .end(body(request.path()));
        long timer = context.vertx()
                .setTimer(PATIENCE_MILLIS, late -> request.connection().close());
        request.endHandler(done -> {
            context.vertx().cancelTimer(timer);
            request.connection().close();
        });
    }

    private String body(String path) {
        try {
            return json.writeValueAsString(HttpProblems.of(413).body().at(path));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always written", e);
        }
    }
}
