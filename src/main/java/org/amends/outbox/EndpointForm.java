package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.InputForms;

/** Makes of the page's form what the API takes, by the same rules; what was typed is kept to the letter. */
@ApplicationScoped
class EndpointForm {

    private static final String BOX = "event-";

    private final InputForms forms;

    EndpointForm(InputForms forms) {
        this.forms = forms;
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
        return forms.checked(InputForms.typed(sent), input);
    }

    /** What the desk refused, each at its field. */
    Form refused(Problem problem, MultivaluedMap<String, String> sent) {
        return forms.refused(InputForms.typed(sent), problem, "webhook.fault.");
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
