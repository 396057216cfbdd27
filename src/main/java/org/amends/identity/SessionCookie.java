package org.amends.identity;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Optional;
import java.util.Set;

/**
 * The cookie that holds the secret of a member of staff who signed in. It lives as long as the browser; the database
 * knows when the secret ends. Customers need none: their private link is their secret.
 *
 * <p>It is {@code __Host-}, Secure, HttpOnly and SameSite=Lax. Only where the browser itself talks plain HTTP to its own
 * machine, and might refuse a Secure cookie, it goes by the plain name and without Secure.
 */
final class SessionCookie {

    private static final String PLAIN_NAME = "amends-session";
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private SessionCookie() {}

    /** Sends the secret to the browser. */
    static void set(HttpServerRequest request, Secret secret) {
        request.response().addCookie(cookie(request, secret.text()));
    }

    /** Tells the browser to forget it. */
    static void clear(HttpServerRequest request) {
        request.response().addCookie(cookie(request, "").setMaxAge(0));
    }

    static Optional<Secret> secret(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name(request)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(Secret::new);
    }

    private static Cookie cookie(HttpServerRequest request, String value) {
        return Cookie.cookie(name(request), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(!plain(request))
                .setSameSite(CookieSameSite.LAX);
    }

    private static String name(HttpServerRequest request) {
        return plain(request) ? PLAIN_NAME : "__Host-" + PLAIN_NAME;
    }

    private static boolean plain(HttpServerRequest request) {
        HostAndPort host = request.authority();
        return !request.isSSL() && host != null && OWN_MACHINE.contains(host.host());
    }
}
