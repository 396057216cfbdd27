package org.amends.goods;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Why something about goods is not recorded, and what to do. */
@Singleton
class GoodsProblems {

    private final Messages messages;
    private final PageLanguage language;

    GoodsProblems(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /** 400, for one field. */
    Problem invalid(String field, String code) {
        return invalid(field, code, Map.of());
    }

    Problem invalid(String field, String code, Map<String, ?> arguments) {
        return Problem.invalid(field, "goods." + code, text(code, arguments));
    }

    /** 409: it does not fit what is recorded. */
    Problem conflict(String field, String code, Map<String, ?> arguments) {
        String sentence = text(code, arguments);
        return Problem.conflict("/problems/goods-refused", sentence)
                .withErrors(List.of(new FieldError(field, "goods." + code, sentence)));
    }

    Problem notFound(String what) {
        return Problem.notFound(what);
    }

    /** The sentence about an obstacle that the law puts in the way. */
    FieldError obstacle(String code, String field) {
        return new FieldError(field, code, text(code.replace("deduction.", "law-"), Map.of()));
    }

    private String text(String code, Map<String, ?> arguments) {
        return messages.text(language.locale(), "pages", "desk.receive.refused." + code, arguments);
    }
}
