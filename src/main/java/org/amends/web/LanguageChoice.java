package org.amends.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language that somebody chose in the menu of a page ({@code ?lang=sk}). It counts for the pages that follow, too: their browser
 * keeps it for a year, and nothing else does.
 */
@Provider
public final class LanguageChoice implements ContainerResponseFilter {

    private static final String PARAMETER = "lang";
    private static final String COOKIE = "language";
    private static final Duration KEPT = Duration.ofDays(365);

    /** What somebody wants to read, the best first: what they choose, what they chose, what their browser asks for. */
    static Stream<Locale> wanted(UriInfo address, HttpHeaders request) {
        Optional<String> chooses = Optional.ofNullable(address.getQueryParameters().getFirst(PARAMETER));
        Optional<String> chose =
                Optional.ofNullable(request.getCookies().get(COOKIE)).map(Cookie::getValue);
        return Stream.concat(
                Stream.of(chooses, chose).flatMap(Optional::stream).map(Locale::forLanguageTag),
                request.getAcceptableLanguages().stream());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String chosen = request.getUriInfo().getQueryParameters().getFirst(PARAMETER);
        if (chosen != null && Languages.include(chosen)) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie(chosen, isSecure(request)));
        }
    }

    private static NewCookie cookie(String language, boolean secure) {
        return new NewCookie.Builder(COOKIE)
                .value(language)
                .path("/")
                .maxAge((int) KEPT.toSeconds())
                .sameSite(NewCookie.SameSite.LAX)
                .httpOnly(true)
                .secure(secure)
                .build();
    }

    private static boolean isSecure(ContainerRequestContext request) {
        return "https".equals(request.getUriInfo().getRequestUri().getScheme());
    }
}
