package org.amends.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * The language of whoever asks: the one that the address names, as that of a page's menu does, else the one they chose last,
 * else the first of the request's that we speak, and to whoever did not sign in only those that the organisation offers its
 * customers. That of the organisation where nobody asks, as in a job, or nobody's language is among ours. A program has no
 * last choice.
 */
@ApplicationScoped
public class PageLanguage {

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Shell shell;
    private final Organisation organisation;
    private final SecurityIdentity caller;

    PageLanguage(UriInfo uri, HttpHeaders headers, Shell shell, Organisation organisation, SecurityIdentity caller) {
        this.uri = uri;
        this.headers = headers;
        this.shell = shell;
        this.organisation = organisation;
        this.caller = caller;
    }

    public Locale locale() {
        Locale house = Languages.fit(organisation.language());
        return isAsked() ? asked().orElse(house) : house;
    }

    /** The one that the address names, if we speak it to whoever asks. */
    Optional<Locale> named() {
        return spoken(inAddress());
    }

    private static boolean isAsked() {
        return Arc.container().requestContext().isActive() && CurrentRequestManager.get() != null;
    }

    private Optional<Locale> asked() {
        return spoken(Stream.of(inAddress(), chosenLast(), headers.getAcceptableLanguages().stream())
                .flatMap(languages -> languages));
    }

    private Optional<Locale> spoken(Stream<Locale> wanted) {
        List<String> offered = (caller.isAnonymous() ? shell.offered() : shell.languages())
                .stream().map(Shell.Language::tag).toList();
        return wanted.filter(locale -> offered.contains(locale.getLanguage()))
                .map(Languages::fit)
                .findFirst();
    }

    private Stream<Locale> inAddress() {
        return Stream.ofNullable(uri.getQueryParameters().getFirst("lang")).map(Locale::forLanguageTag);
    }

    private Stream<Locale> chosenLast() {
        HttpServerRequest request = CurrentRequestManager.get().serverRequest().unwrap(HttpServerRequest.class);
        return uri.getPath().startsWith("/api/") ? Stream.empty() : ChosenLanguage.last(request).stream();
    }

    /** Every page begins in it; see {@link PageText}. */
    void begin(TemplateInstance page) {
        page.setLocale(locale());
    }
}
