package org.amends.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The language of the page that is asked for: the one chosen in its menu, else the reader's first one that has texts. */
@RequestScoped
public class PageLanguage {

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Shell shell;

    PageLanguage(UriInfo uri, HttpHeaders headers, Shell shell) {
        this.uri = uri;
        this.headers = headers;
        this.shell = shell;
    }

    public Locale locale() {
        List<String> offered =
                shell.languages().stream().map(Shell.Language::tag).toList();
        Stream<Locale> chosen = Optional.ofNullable(uri.getQueryParameters().getFirst("lang")).stream()
                .map(Locale::forLanguageTag);
        return Languages.fit(Stream.concat(chosen, headers.getAcceptableLanguages().stream())
                .filter(locale -> offered.contains(locale.getLanguage()))
                .toList());
    }

    public TemplateInstance in(TemplateInstance page) {
        return page.setLocale(locale());
    }
}
