package org.amends.customer;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.amends.intake.BegunForms;
import org.amends.web.Form;

/** What a customer has written on the page of their case and not sent, by what it was to become: an answer, an objection. */
@ApplicationScoped
class BegunWords {

    private static final String WORDS = "words";

    private final BegunForms forms;

    BegunWords(BegunForms forms) {
        this.forms = forms;
    }

    /** Nothing where nothing was begun in this browser within a day. */
    Form open(HttpServerRequest request, OpenedCase opened, Act act) {
        return forms.open(request, name(opened, act));
    }

    /** Answers the page's script. Whoever has deleted every word has not begun. */
    Response kept(HttpServerRequest request, OpenedCase opened, Act act, String words) {
        if (words.isBlank()) {
            forget(request, opened, act);
            return Response.noContent().build();
        }
        return forms.kept(request, name(opened, act), Form.empty().with(WORDS, words));
    }

    void forget(HttpServerRequest request, OpenedCase opened, Act act) {
        forms.forget(request, name(opened, act));
    }

    private static String name(OpenedCase opened, Act act) {
        return act.path() + "-" + opened.view().reference().text().toLowerCase(Locale.ROOT);
    }
}
