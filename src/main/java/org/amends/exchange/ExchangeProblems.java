package org.amends.exchange;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Why an exchange is not possible, and what to do. */
@Singleton
class ExchangeProblems {

    private final Messages messages;
    private final PageLanguage language;

    ExchangeProblems(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /** 400, for one field. */
    Problem invalid(String field, String code, Map<String, ?> arguments) {
        return Problem.invalid(field, "exchange." + code, text(code, arguments));
    }

    /** 409: it does not fit how the exchange stands. */
    Problem conflict(String code) {
        return Problem.conflict("/problems/exchange-refused", text(code, Map.of()))
                .withErrors(List.of(new FieldError("", "exchange." + code, text(code, Map.of()))));
    }

    private String text(String code, Map<String, ?> arguments) {
        return messages.text(language.locale(), "pages", "exchange.refused." + code, arguments);
    }
}
