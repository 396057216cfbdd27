package org.amends.returns.law;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One named check.
 *
 * @param name of what it looks at, for instance {@code period}
 * @param kinds on which grounds it is asked
 * @param applies to which questions of these kinds it has something to say
 */
record Validator(
        String name,
        Source source,
        Set<ReturnKind> kinds,
        Predicate<LineQuestion> applies,
        Function<LineQuestion, Verdict> check) {

    static Validator law(String name, Set<ReturnKind> kinds, Function<LineQuestion, Verdict> check) {
        return new Validator(name, Source.LAW, kinds, question -> true, check);
    }

    static Validator policy(String name, Set<ReturnKind> kinds, Function<LineQuestion, Verdict> check) {
        return new Validator(name, Source.POLICY, kinds, question -> true, check);
    }

    Validator onlyWhere(Predicate<LineQuestion> condition) {
        return new Validator(name, source, kinds, condition, check);
    }

    boolean isAskedIn(LineQuestion question) {
        return kinds.contains(question.kind()) && applies.test(question);
    }

    Finding find(LineQuestion question) {
        return new Finding(name, source, check.apply(question));
    }
}
