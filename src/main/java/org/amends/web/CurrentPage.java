package org.amends.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateData;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.platform.input.KnownTimeZones;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** What a page knows from the request that asked for it, in templates {@code inject:currentPage}. */
@Named
@Singleton
@TemplateData
public final class CurrentPage {

    /**
     * Set by {@code ui/zone.js}, and sent for the pages alone on which a customer files a case or reads theirs: staff all read the
     * organisation's time, so that they mean the same.
     */
    private static final String ZONE = "amends-zone";

    /** Of the request: the zone that its reader chose. */
    private static final String CHOSEN = CurrentPage.class.getName() + ".chosen";

    CurrentPage() {}

    /** What the address says besides its path, with another language: what the page shows stays as it is. */
    public String inLanguage(String tag) {
        String query = request().map(HttpServerRequest::query).orElse("");
        return Stream.concat(
                        Stream.of(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith("lang=")),
                        Stream.of("lang=" + tag))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** In which the reader lives, as their browser says; it may say anything. */
    public Optional<ZoneId> zone() {
        return request()
                .map(request -> request.getCookie(ZONE))
                .map(Cookie::getValue)
                .flatMap(CurrentPage::read);
    }

    /** That which its reader chose for pages and letters; empty where they chose none. */
    public Optional<ZoneId> chosenZone() {
        return asked().map(request -> (ZoneId) request.getProperty(CHOSEN));
    }

    /** From here on the page tells times in that zone, whatever the browser says. */
    public void choose(ZoneId zone) {
        asked().ifPresent(request -> request.setProperty(CHOSEN, zone));
    }

    private static Optional<ZoneId> read(String cookie) {
        try {
            return KnownTimeZones.named(URLDecoder.decode(cookie, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Optional<HttpServerRequest> request() {
        return asked().map(asked -> asked.serverRequest().unwrap(HttpServerRequest.class));
    }

    private static Optional<ResteasyReactiveRequestContext> asked() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(CurrentRequestManager.get())
                : Optional.empty();
    }
}
