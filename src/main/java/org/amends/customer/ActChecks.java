package org.amends.customer;

import jakarta.inject.Singleton;
import org.amends.casefile.Refusals;
import org.amends.casefile.Result;
import org.amends.lifecycle.Decision;
import org.amends.web.Form;
import org.amends.web.WordChecks;

/** What is wrong with what a customer sent about their case, in words that help. */
@Singleton
class ActChecks {

    private static final int LONGEST = 10_000;

    private final WordChecks words;
    private final Refusals refusals;

    ActChecks(WordChecks words, Refusals refusals) {
        this.words = words;
        this.refusals = refusals;
    }

    Form check(Act act, String text) {
        Form form = Form.empty().with("words", text);
        return act.needsWords() || !text.isBlank()
                ? words.check(form, "words", LONGEST, "customer.missing." + act.name())
                : form;
    }

    /** Nothing to add when the case has only moved: the page shows what is new. */
    Form refused(Form form, Result result) {
        if (result instanceof Result.Refused refused && refused.decision() instanceof Decision.Refused unmet) {
            Form wrong = form;
            for (var reason : unmet.unmet()) {
                wrong = wrong.wrong("", refusals.sentence(reason));
            }
            return wrong;
        }
        return form;
    }
}
