package org.amends.report.journey;

import org.amends.journey.Step;
import org.amends.report.scope.Passage;
import org.amends.report.scope.ReportScope;

/** Where the figures of the journey report lead: to the cases and the words behind them. */
final class JourneyLinks {

    private static final String BASE = "/reports/journey/";

    private JourneyLinks() {}

    static String step(Step step, ReportScope scope) {
        String also = scope.also();
        return BASE + "steps/" + step + (also.isEmpty() ? "" : "?" + also.substring(1));
    }

    static String cases(Step step, Passage.Left left, ReportScope scope) {
        return BASE + "cases?step=" + step + (left == Passage.Left.ANY ? "" : "&left=" + left) + scope.also();
    }

    static String back(BackwardFigures move, ReportScope scope) {
        return BASE + "cases?step=" + Step.of(move.from()) + "&left=" + Passage.Left.BACK + "&by=" + move.by()
                + scope.also();
    }

    static String obstacles(Step step, ReportScope scope) {
        return BASE + "obstacles?step=" + step + scope.also();
    }
}
