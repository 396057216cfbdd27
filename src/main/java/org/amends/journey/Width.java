package org.amends.journey;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** How wide the screen is on which a page is read, as far as the browser says so. Nothing is guessed. */
public enum Width {
    NARROW,
    WIDE,
    UNKNOWN;

    private static final String HINT = "Sec-CH-UA-Mobile";

    public static Width of(HttpServerRequest request) {
        return of(request.getHeader(HINT));
    }

    /** @param hint a boolean of structured fields (RFC 9651) */
    static Width of(@Nullable String hint) {
        if (hint == null) {
            return UNKNOWN;
        }
        return switch (hint.strip()) {
            case "?1" -> NARROW;
            case "?0" -> WIDE;
            default -> UNKNOWN;
        };
    }
}
