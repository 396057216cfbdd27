package org.amends.report.comeback;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.amends.lifecycle.Outcome;
import org.amends.report.scope.Handled;

/**
 * How many customers came back, of those who were handled in one way.
 *
 * @param handled whether anything that was owed to them was missed before they came back
 * @param reopened those who did not agree, or said that it was not put right
 * @param newCase those who complained anew
 * @param cameBack in either way, or in both
 * @param cameBackPercent rounded up: 0.1 % is not nobody
 */
@TemplateData
public record ComeBackFigures(
        Outcome outcome,
        Handled handled,
        long cases,
        long reopened,
        long newCase,
        long cameBack,
        long cameBackPercent) {

    static final List<String> HEADER =
            List.of("outcome", "handled", "cases", "reopened", "new case", "came back", "came back percent");

    static ComeBackFigures of(ComeBackReport.Line line) {
        return new ComeBackFigures(
                line.outcome(),
                line.handled(),
                line.cases(),
                line.reopened(),
                line.newCase(),
                line.cameBack(),
                (line.cameBack() * 100 + line.cases() - 1) / line.cases());
    }
}
