package org.amends.carriage;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Why something about the way back is not done, and what to do. */
@Singleton
class CarriageProblems {

    private final Messages messages;
    private final PageLanguage language;

    CarriageProblems(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /** 400, for one field. */
    Problem invalid(String field, String code) {
        return Problem.invalid(field, "parcel." + code, text(code));
    }

    /** 409: it does not fit how the parcel stands. */
    Problem conflict(String field, String code) {
        return Problem.conflict("/problems/parcel-refused", text(code))
                .withErrors(List.of(new FieldError(field, "parcel." + code, text(code))));
    }

    private String text(String code) {
        return messages.text(language.locale(), "pages", "carriage.refused." + code, Map.of());
    }
}
