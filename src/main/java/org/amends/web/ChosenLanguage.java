package org.amends.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * The language that somebody chose in a page's menu lasts: the address names it once, and a cookie from then on, so that neither
 * a form nor a link on a page has to carry it. The cookie holds the language and nothing about whose it is.
 */
@Provider
final class ChosenLanguage implements ContainerResponseFilter {

    /** Whoever chose once and comes back for the same case finds it; whoever does not come back leaves nothing for ever. */
    private static final Duration KEPT_FOR = Duration.ofDays(180);

    private static final HostCookie COOKIE = new HostCookie("amends-language", Optional.of(KEPT_FOR));

    private final PageLanguage language;

    ChosenLanguage(PageLanguage language) {
        this.language = language;
    }

    /** Whatever the browser sent: it need not be a language that we speak. */
    static Optional<Locale> last(HttpServerRequest request) {
        return COOKIE.value(request).map(Locale::forLanguageTag);
    }

    /** A file that names its language, as those of the reports do, is no choice. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (PrivatePages.isPage(response)) {
            language.named().ifPresent(ChosenLanguage::keep);
        }
    }

    private static void keep(Locale chosen) {
        HttpServerRequest request = CurrentRequestManager.get().serverRequest().unwrap(HttpServerRequest.class);
        COOKIE.set(request, chosen.getLanguage());
    }
}
