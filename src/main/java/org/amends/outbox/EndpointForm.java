package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Makes of the page's form what the API takes, by the same rules; what was typed is kept to the letter. */
@ApplicationScoped
class EndpointForm {

    private static final String BOX = "event-";
    private static final String PAGES = "pages";

    private final Validator validator;
    private final Messages messages;
    private final PageLanguage language;

    EndpointForm(Validator validator, Messages messages, PageLanguage language) {
        this.validator = validator;
        this.messages = messages;
        this.language = language;
    }

    static Form empty() {
        return Form.empty().with("which", "all");
    }

    static Form of(EndpointView endpoint) {
        Form form = Form.empty()
                .with("version", String.valueOf(endpoint.version()))
                .with("description", endpoint.description())
                .with("url", endpoint.url())
                .with("enabled", String.valueOf(endpoint.enabled()))
                .with("which", endpoint.events().isPresent() ? "some" : "all");
        for (String event : endpoint.events().orElse(List.of())) {
            form = form.with(BOX + event, "true");
        }
        return form;
    }

    EndpointInput.New added(MultivaluedMap<String, String> sent) {
        return new EndpointInput.New(value(sent, "url"), value(sent, "description"), events(sent));
    }

    EndpointInput.Changed changed(MultivaluedMap<String, String> sent) {
        String version = value(sent, "version");
        return new EndpointInput.Changed(
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                value(sent, "url"),
                value(sent, "description"),
                events(sent),
                Boolean.parseBoolean(value(sent, "enabled")));
    }

    /** What the rules for every text say, in the reader's language. */
    Form checked(Object input, MultivaluedMap<String, String> sent) {
        Form form = typed(sent);
        for (String field : List.of("description", "url", "version")) {
            for (var violation : validator.validate(input)) {
                if (violation.getPropertyPath().toString().equals(field)) {
                    form = form.wrong(field.equals("version") ? "" : field, violation.getMessage());
                }
            }
        }
        return form;
    }

    /** What the desk refused, each at its field. */
    Form refused(Problem problem, MultivaluedMap<String, String> sent) {
        Form form = typed(sent);
        for (FieldError error : problem.body().errors()) {
            String field = error.field().replaceAll("\\[.*", "");
            form = form.wrong(field.equals("version") ? "" : field, sentence(error));
        }
        return form;
    }

    private String sentence(FieldError error) {
        String key = "webhook.fault." + error.code();
        return messages.has(PAGES, key) ? messages.text(language.locale(), PAGES, key) : error.detail();
    }

    private static Form typed(MultivaluedMap<String, String> sent) {
        Form form = Form.empty();
        for (String field : sent.keySet()) {
            form = form.with(field, value(sent, field));
        }
        return form;
    }

    private static Optional<List<String>> events(MultivaluedMap<String, String> sent) {
        return value(sent, "which").equals("some")
                ? Optional.of(EventType.all().stream()
                        .map(EventType::name)
                        .filter(name -> !value(sent, BOX + name).isEmpty())
                        .toList())
                : Optional.empty();
    }

    static String value(MultivaluedMap<String, String> sent, String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("").replace("\0", "");
    }
}
