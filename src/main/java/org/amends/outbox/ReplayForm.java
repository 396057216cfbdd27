package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Optional;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.TypedMoments;

/** What a page orders again: its moments are on the clocks of the organisation. */
@ApplicationScoped
class ReplayForm {

    private static final String SINCE = "since";
    private static final String PAGES = "pages";

    private final TypedMoments moments;
    private final Messages messages;
    private final PageLanguage language;

    ReplayForm(TypedMoments moments, Messages messages, PageLanguage language) {
        this.moments = moments;
        this.messages = messages;
        this.language = language;
    }

    /** One that asks for a moment has to name one. */
    Form checked(MultivaluedMap<String, String> sent) {
        Form form = Form.empty().with(SINCE, EndpointForm.value(sent, SINCE));
        boolean asks = EndpointForm.value(sent, "from").equals(SINCE);
        return asks && moment(sent).isEmpty() ? form.wrong(SINCE, text("desk.form.moment")) : form;
    }

    EndpointInput.Replay order(MultivaluedMap<String, String> sent) {
        return new EndpointInput.Replay(moment(sent));
    }

    Optional<Long> number(MultivaluedMap<String, String> sent, String field) {
        return Optional.of(EndpointForm.value(sent, field))
                .filter(text -> text.matches("\\d{1,9}|\\d{10,18}"))
                .map(Long::valueOf);
    }

    /** What the desk refused, in the reader's language where it has words for it. */
    Form refused(Problem problem) {
        String type = problem.body().type().replaceAll(".*/", "");
        String key = "webhook.fault." + type;
        boolean known = messages.has(PAGES, key);
        String code = problem.body().errors().isEmpty()
                ? type
                : problem.body().errors().get(0).code();
        boolean ofField = code.equals("too-much");
        return Form.empty()
                .wrong(
                        ofField ? SINCE : "",
                        known ? text(key) : ofField ? text("webhook.fault.too-much") : detail(problem));
    }

    private static String detail(Problem problem) {
        return Optional.ofNullable(problem.body().detail()).orElse("");
    }

    private Optional<Instant> moment(MultivaluedMap<String, String> sent) {
        return moments.read(EndpointForm.value(sent, SINCE));
    }

    private String text(String key) {
        return messages.text(language.locale(), PAGES, key);
    }
}
