package org.amends.lifecycle;

import static org.amends.lifecycle.Guard.field;

import java.util.Optional;
import java.util.function.BiPredicate;

/** When a letter may move the day of the answer: as the rules of the case allow, before the day, with a later one. */
final class ExtensionGuards {

    static final Guard ALLOWED = extend("extend.not-allowed", "deadline", (extend, attempt) -> terms(extend, attempt)
            .isPresent());

    static final Guard BEFORE_THE_DAY =
            extend("extend.too-late", "deadline", (extend, attempt) -> running(extend, attempt)
                    .map(deadline -> !deadline.missed() && attempt.facts().now().isBefore(deadline.dueAt()))
                    .orElse(true));

    static final Guard NOT_TOO_OFTEN =
            extend("extend.too-often", "deadline", (extend, attempt) -> terms(extend, attempt)
                    .map(terms -> extensions(extend, attempt) < terms.times())
                    .orElse(true));

    static final Guard TO_A_LATER_DAY = extend(
            "extend.not-later",
            "by",
            (extend, attempt) -> attempt.isAhead(extend.by())
                    && running(extend, attempt)
                            .map(deadline -> extend.by().isAfter(deadline.dueAt()))
                            .orElse(true));

    static final Guard NOT_TOO_FAR = extend("extend.too-far", "by", (extend, attempt) -> terms(extend, attempt)
            .flatMap(Terms.Extension::latest)
            .map(latest -> !extend.by().isAfter(latest))
            .orElse(true));

    private ExtensionGuards() {}

    private static Guard extend(String code, String field, BiPredicate<Command.Extend, Attempt> holds) {
        return field(Command.Extend.class, code, field, holds);
    }

    private static Optional<OpenDeadline> running(Command.Extend extend, Attempt attempt) {
        return attempt.state().openDeadline(extend.deadline());
    }

    private static Optional<Terms.Extension> terms(Command.Extend extend, Attempt attempt) {
        return running(extend, attempt)
                .flatMap(OpenDeadline::derivation)
                .flatMap(attempt.facts().terms()::extension);
    }

    private static int extensions(Command.Extend extend, Attempt attempt) {
        return running(extend, attempt)
                .flatMap(OpenDeadline::derivation)
                .map(Derivation::extensions)
                .orElse(0);
    }
}
