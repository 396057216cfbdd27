package org.amends.identity;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.amends.web.HostCookie;

/**
 * The cookie that holds the secret of a member of staff who signed in. It lives as long as the browser; the database
 * knows when the secret ends. Customers need none: their private link is their secret.
 */
final class SessionCookie {

    private static final HostCookie COOKIE = new HostCookie("amends-session", Optional.empty());

    private SessionCookie() {}

    /** Sends the secret to the browser. */
    static void set(HttpServerRequest request, Secret secret) {
        COOKIE.set(request, secret.text());
    }

    /** Tells the browser to forget it. */
    static void clear(HttpServerRequest request) {
        COOKIE.clear(request);
    }

    static Optional<Secret> secret(HttpServerRequest request) {
        return COOKIE.value(request).map(Secret::new);
    }
}
