package org.amends.identity;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Optional;
import java.util.Set;

/**
 * The two cookies that hold a secret: that of staff, and that of a customer who opened a private link, which counts only
 * below {@code /c}. Both live as long as the browser; the database knows when their secret ends.
 *
 * <p>They are {@code __Host-}, Secure, HttpOnly and SameSite=Lax. Only where the browser itself talks plain HTTP to its
 * own machine, and might refuse a Secure cookie, they go by the plain name and without Secure.
 */
public enum SessionCookie {
    STAFF("amends-session"),
    CUSTOMER("amends-case");

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final String plainName;

    SessionCookie(String plainName) {
        this.plainName = plainName;
    }

    /** Sends the secret to the browser. */
    public void set(HttpServerRequest request, Secret secret) {
        request.response().addCookie(cookie(request, secret.text()));
    }

    /** Tells the browser to forget it. */
    public void clear(HttpServerRequest request) {
        request.response().addCookie(cookie(request, "").setMaxAge(0));
    }

    Optional<Secret> secret(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name(request)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(Secret::new);
    }

    private Cookie cookie(HttpServerRequest request, String value) {
        return Cookie.cookie(name(request), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(!plain(request))
                .setSameSite(CookieSameSite.LAX);
    }

    private String name(HttpServerRequest request) {
        return plain(request) ? plainName : "__Host-" + plainName;
    }

    private static boolean plain(HttpServerRequest request) {
        HostAndPort host = request.authority();
        return !request.isSSL() && host != null && OWN_MACHINE.contains(host.host());
    }
}
