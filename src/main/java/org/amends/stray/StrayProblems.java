package org.amends.stray;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Why something about a parcel without a case is not done, and what to do. */
@Singleton
class StrayProblems {

    private final Messages messages;
    private final PageLanguage language;

    StrayProblems(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    Problem notFound() {
        return Problem.notFound("parcel");
    }

    /** 400, for one field. */
    Problem invalid(String field, String code) {
        return Problem.invalid(field, "stray." + code, text(code, Map.of()));
    }

    /** 409: another parcel with this label lies here. */
    Problem liesHere(StrayParcel parcel) {
        return conflict("code", "lies-here", Map.of("place", parcel.place())).with("parcel", parcel.id());
    }

    /** 409: somebody has done something with it since it was read. */
    Problem changed() {
        return conflict("version", "changed", Map.of());
    }

    /** 409: nobody answers for any channel. */
    Problem ofNobody() {
        return conflict("", "of-nobody", Map.of());
    }

    /** 409: it is not matched to any case, or whose it was is erased. */
    Problem notMatched() {
        return conflict("", "not-matched", Map.of());
    }

    /** 409: it has as many photographs as it may have. */
    Problem tooManyPhotographs() {
        return conflict("file", "too-many", Map.of());
    }

    private Problem conflict(String field, String code, Map<String, ?> arguments) {
        String sentence = text(code, arguments);
        return Problem.conflict("/problems/parcel-refused", sentence)
                .withErrors(List.of(new FieldError(field, "stray." + code, sentence)));
    }

    private String text(String code, Map<String, ?> arguments) {
        return messages.text(language.locale(), "pages", "desk.stray.refused." + code, arguments);
    }
}
