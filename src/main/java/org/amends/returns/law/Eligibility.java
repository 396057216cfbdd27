package org.amends.returns.law;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether units may come back on a ground, or be paid for: named checks, each of which says eligible, not eligible, or that
 * a person has to look. That there is no receipt is never asked.
 */
public final class Eligibility {

    /** Changes with every change of what the checks say. */
    public static final String RULES = "returns-law@1";

    private static final List<Validator> CHECKS = Stream.of(
                    WithdrawalChecks.ALL, ClaimChecks.ALL, PolicyChecks.ALL, WarrantyChecks.ALL, PriceChecks.ALL)
            .flatMap(List::stream)
            .toList();

    private Eligibility() {}

    public static Evaluation evaluate(Question question) {
        List<ReturnKind> besides = Besides.of(question);
        return new Evaluation(
                RULES,
                question.kind(),
                question.order().name(),
                question.order().version(),
                question.policy().version(),
                question.declared(),
                question.now(),
                lines(question),
                ReturnCost.of(costsAs(question.kind(), besides), question.order(), question.policy()),
                pulledIn(question),
                besides);
    }

    static List<LineEvaluation> lines(Question question) {
        return question.lines().stream().map(asked -> line(question, asked)).toList();
    }

    private static LineEvaluation line(Question question, AskedLine asked) {
        Optional<LineQuestion> known = LineQuestion.of(question, asked);
        return known.map(about -> LineEvaluation.of(
                        asked,
                        CHECKS.stream()
                                .filter(check -> check.isAskedIn(about))
                                .map(check -> check.find(about))
                                .toList()))
                .orElseGet(() -> LineEvaluation.unknown(asked));
    }

    /** Who could withdraw does not pay for the way back because they said "return". */
    private static ReturnKind costsAs(ReturnKind kind, List<ReturnKind> besides) {
        return kind == ReturnKind.RETURN && besides.contains(ReturnKind.WITHDRAWAL) ? ReturnKind.WITHDRAWAL : kind;
    }

    private static SortedMap<String, Integer> pulledIn(Question question) {
        if (question.kind() != ReturnKind.WITHDRAWAL) {
            return Collections.emptySortedMap();
        }
        Map<String, Integer> withdrawn = new TreeMap<>(question.facts().withdrawnBefore());
        question.lines().forEach(line -> withdrawn.merge(line.lineId(), line.quantity(), Integer::sum));
        return Ancillary.pulledIn(question.order(), withdrawn);
    }
}
