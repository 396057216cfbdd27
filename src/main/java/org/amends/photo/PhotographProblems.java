package org.amends.photo;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Why a photograph is not taken, and what its sender can do. */
@Singleton
class PhotographProblems {

    private final Messages messages;
    private final PageLanguage language;

    PhotographProblems(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    Problem refused(PictureRefusal why) {
        return of(why.status(), why.code(), text(why.name(), Map.of()));
    }

    Problem unknownLine() {
        return Problem.invalid("line", "photograph.unknown-line", text("UNKNOWN_LINE", Map.of()));
    }

    Problem tooMany() {
        return of(409, "photograph.too-many", text("TOO_MANY", Map.of()));
    }

    /** @param wait until the next one is taken */
    Problem tooFast(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return of(429, "photograph.too-fast", text("TOO_FAST", Map.of("minutes", seconds / 60 + 1)))
                .withHeader("Retry-After", Long.toString(seconds));
    }

    private static Problem of(int status, String code, String sentence) {
        return Problem.of(status, "/problems/photograph-refused", "The photograph was not taken", sentence)
                .withErrors(List.of(new FieldError("file", code, sentence)));
    }

    private String text(String key, Map<String, ?> arguments) {
        return messages.text(language.locale(), "pages", "customer.picture." + key, arguments);
    }
}
