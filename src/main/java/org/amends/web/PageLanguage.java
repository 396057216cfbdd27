package org.amends.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * The language of whoever asks: the one chosen in the page's menu, else the first of the request's that we speak, and to
 * whoever did not sign in only those that the organisation offers its customers. That
 * of the organisation where nobody asks, as in a job, or nobody's language is among ours.
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

    private static boolean isAsked() {
        return Arc.container().requestContext().isActive() && CurrentRequestManager.get() != null;
    }

    private Optional<Locale> asked() {
        List<String> offered = (caller.isAnonymous() ? shell.offered() : shell.languages())
                .stream().map(Shell.Language::tag).toList();
        Stream<Locale> chosen = Optional.ofNullable(uri.getQueryParameters().getFirst("lang")).stream()
                .map(Locale::forLanguageTag);
        return Stream.concat(chosen, headers.getAcceptableLanguages().stream())
                .filter(locale -> offered.contains(locale.getLanguage()))
                .map(Languages::fit)
                .findFirst();
    }

    /** Every page begins in it; see {@link PageText}. */
    void begin(TemplateInstance page) {
        page.setLocale(locale());
    }
}
