package org.amends.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A cookie for us alone, which no script and no other site reads. It is {@code __Host-}, Secure, HttpOnly and SameSite=Lax. Only where the browser
 * itself talks plain HTTP to its own machine, and might refuse a Secure cookie, it goes by the plain name and without Secure.
 *
 * @param plainName what it is called besides the prefix
 * @param lifetime empty for as long as the browser runs
 */
public record HostCookie(String plainName, Optional<Duration> lifetime) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** Sends it to the browser. */
    public void set(HttpServerRequest request, String value) {
        Cookie cookie = cookie(request, value);
        lifetime.ifPresent(time -> cookie.setMaxAge(time.toSeconds()));
        request.response().addCookie(cookie);
    }

    /** Tells the browser to forget it. */
    public void clear(HttpServerRequest request) {
        request.response().addCookie(cookie(request, "").setMaxAge(0));
    }

    /** Whatever the browser sent; it may be anything. Never an empty text. */
    public Optional<String> value(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name(request)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
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
