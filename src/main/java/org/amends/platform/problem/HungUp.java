package org.amends.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Knows a client that went away before it had sent everything. That is nobody's mistake, and nobody reads the answer. */
@Singleton
final class HungUp {

    private static final int DEEPEST = 10;

    private final CurrentVertxRequest current;

    HungUp(CurrentVertxRequest current) {
        this.current = current;
    }

    /** A mistake of ours may also come while a client goes away; only what reading the body threw is excused. */
    boolean isWhy(Throwable thrown) {
        RoutingContext context = current.getCurrent();
        return context != null && context.response().closed() && ofReading(thrown);
    }

    private static boolean ofReading(Throwable thrown) {
        return causes(thrown)
                        .anyMatch(cause -> cause instanceof IOException && !(cause instanceof JsonProcessingException))
                && causes(thrown).noneMatch(SQLException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
