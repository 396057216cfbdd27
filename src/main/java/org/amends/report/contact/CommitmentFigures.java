package org.amends.report.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.util.Optional;
import org.amends.lifecycle.DeadlineKind;
import org.amends.people.Roster;
import org.amends.people.Team;

/**
 * What became of one kind of commitment, as people read it.
 *
 * @param teamId empty for all teams together, and so is {@code team}
 * @param keptPercent rounded down: 99.9 % is not all
 * @param delayMedian minutes from a talk to the letter that puts its promises in writing
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CommitmentFigures(
        String teamId,
        String team,
        DeadlineKind kind,
        long made,
        long kept,
        long missed,
        long keptPercent,
        Optional<Long> delayMedian,
        Optional<Long> delayNinety) {

    static CommitmentFigures of(WordsAndDeeds.Line line, Roster roster) {
        return new CommitmentFigures(
                line.team().map(Object::toString).orElse(""),
                line.team().flatMap(roster::team).map(Team::name).orElse(""),
                line.kind(),
                line.made(),
                line.kept(),
                line.made() - line.kept(),
                line.kept() * 100 / line.made(),
                line.delay().map(PromiseReport.Spread::median),
                line.delay().map(PromiseReport.Spread::ninety));
    }
}
